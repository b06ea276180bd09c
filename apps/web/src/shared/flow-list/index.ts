export { readFlowList } from './read-flow-list.js';
