export { childrenOf, fieldOf, isLeaf } from './compiled-flow.js';
export type {
  Barring,
  CompiledFlow,
  Condition,
  LeafNode,
  Node,
  NodeOf,
  PeopleConditions,
  PopulationOutcome,
  WindowNode,
} from './compiled-flow.js';
export { compileFlow } from './compile-flow.js';
export type { Compiled, Whereabouts } from './compile-flow.js';
export type { Finding } from './finding.js';
export { descendantIds, withDescendants } from './walk-nodes.js';
export { reachOf } from './blocks-beyond.js';
export type { BlockReach } from './blocks-beyond.js';
export { barsSubject, isJudgement, isSubject } from './judgement.js';
export {
  calledWhenOverdue,
  endsWhenOverdue,
  extensionByItself,
  handedTo,
  lastResortOf,
} from './overdue.js';
export type { LastResort, Overdue } from './overdue.js';
export { offeredOutcome } from './offered-outcome.js';
export type { OfferedOutcome } from './offered-outcome.js';
export { participantUses } from './participant-uses.js';
export type { ParticipantUse } from './participant-uses.js';
export { participantOf } from './participant-of.js';
export { gatesOfFlow } from './gates-of-flow.js';
export type { GateOfFlow } from './gates-of-flow.js';
export { roundsAround } from './rounds-around.js';
export { calibrationsOfFlow, dueBlocksOf, holdingBlocks, stagesOfFlow } from './waiting-blocks.js';
export type { Answered } from './join-rule.js';
export { compileCondition } from './condition.js';
export { hasHomes, homedQuotas } from './homed-quotas.js';
export { levelsOfScore, quotasAt, scoreOfQuota } from './quotas-of.js';
