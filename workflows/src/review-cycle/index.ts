export { reviewCycle } from './review-cycle.workflow.js';
export type { ReviewCycleInput } from './review-cycle.workflow.js';
