export { childrenOf, fieldOf, isLeaf } from './compiled-flow.js';
export type {
  CompiledFlow,
  Condition,
  LeafNode,
  Node,
  NodeOf,
  PopulationOutcome,
  WindowNode,
} from './compiled-flow.js';
export { compileFlow } from './compile-flow.js';
export type { Compiled } from './compile-flow.js';
export type { Finding } from './finding.js';
export { descendantIds, withDescendants } from './walk-nodes.js';
export { reachOf } from './blocks-beyond.js';
export type { BlockReach } from './blocks-beyond.js';
export { participantOf } from './participant-of.js';
