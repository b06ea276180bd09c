export { cycleDecider } from './cycle.decider.js';
export type { CycleCommand, ExtendDues, StopOrGo } from './cycle-commands.js';
export type { CycleEvent } from './cycle-events.js';
export type { CycleState, Extension, LaunchedCycle, Migration, OpenedGate } from './cycle-state.js';
