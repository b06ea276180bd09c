export { advanceCycle } from './advance-cycle.js';
export type { Advanced } from './advance-cycle.js';
export { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
export type { CycleHandling } from './cycle-duty.js';
export { gatesOfFlow, questionOf } from './gates-of-flow.js';
export type { GateOfFlow } from './gates-of-flow.js';
export { launchCycle, openCohort } from './launch.js';
export { openGateByHand } from './open-gate-by-hand.js';
export type { GateByHand } from './open-gate-by-hand.js';
