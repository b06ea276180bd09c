export { ON_TIME } from './behaviour.js';
export type { Behaviour } from './behaviour.js';
export { Play } from './play.js';
export { rehearse } from './rehearse.js';
export type { Rehearsal } from './rehearse.js';
export type { PersonLoad, RehearsalReport, StepReport } from './report.js';
