export { FlowSource } from './flow-source.js';
export type { PublishedFlow } from './flow-source.js';
export { publishFlow } from './publish-flow.handler.js';
export type { FlowPublished, FlowRejected } from './publish-flow.handler.js';
