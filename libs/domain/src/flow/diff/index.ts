export { changeWords } from './change-words.js';
export { diffFlows, diffShapes } from './diff-flows.js';
export type { FlowChange, Place, Thing } from './flow-change.js';
export { valueWords } from './value-words.js';
