export { readFlowList } from './read-flow-list.js';
export type { ListedFlow } from './read-flow-list.js';
