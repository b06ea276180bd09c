export { foldPlan } from './evolve-plan.js';
export { nextDueAt } from './elapse-plan.js';
export type {
  ImprovementPlanEvent,
  PlanKind,
  PlannedCheckIn,
  PlannedTask,
  PlanTask,
  PlanTaskKind,
  Rhythm,
} from './improvement-plan-events.js';
export type { PlanCommand } from './plan-commands.js';
export { initialPlan } from './plan-state.js';
export type { DescribedGap, OpenedPlan, PlanState, PlanTaskState } from './plan-state.js';
export type { PlanWorld } from './decisions.js';
export { decidePlan } from './plan.decider.js';
