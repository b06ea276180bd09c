export { flowDecider } from './flow.decider.js';
export type { FlowState, PublishFlow } from './flow.decider.js';
export type { FlowEvent } from './flow-events.js';
