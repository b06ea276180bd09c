export { as } from './ids.js';
export type {
  CalendarDate,
  CalibrationId,
  CycleId,
  Decimal,
  FlowId,
  GoalPlanId,
  Instant,
  MeasuresId,
  PersonId,
  PlanId,
  QuotaId,
  ReviewId,
  TaskId,
  UnitId,
} from './ids.js';
export { accept, refuse } from './refusal.js';
export type { Decision, Refusal, Text } from './refusal.js';
export { fold } from './decider.js';
export type { Decider } from './decider.js';
export { derivedId } from './derived-id.js';
