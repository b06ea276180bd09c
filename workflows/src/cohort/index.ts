export { cohort } from './cohort.workflow.js';
export type { ClockInput } from './cohort.workflow.js';
