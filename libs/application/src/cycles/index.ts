export { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
export { launchCycle, openCohort } from './launch.js';
