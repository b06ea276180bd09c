export type {
  Advanced,
  ClockActivities,
  ClockReading,
  CohortOf,
  CycleActivities,
  CycleLook,
  Elapsed,
  NextDue,
} from './activities.js';
export { cohort } from './cohort/index.js';
export { improvementPlan } from './improvement-plan/index.js';
export { reviewCycle } from './review-cycle/index.js';
export type { ClockInput } from './cohort/index.js';
export type { ReviewCycleInput } from './review-cycle/index.js';
