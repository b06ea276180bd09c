export { cycleDecider } from './cycle.decider.js';
export type { CycleCommand, CycleState } from './cycle.decider.js';
export type { CycleEvent } from './cycle-events.js';
