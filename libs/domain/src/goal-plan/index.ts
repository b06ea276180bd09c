export { goalPlanDecider } from './goal-plan.decider.js';
export type { GoalPlanCommand, GoalPlanOf, GoalPlanState } from './goal-plan.decider.js';
export type { GoalPlanEvent } from './goal-plan-events.js';
export { duplicateFindings, smartFindings } from './smart-findings.js';
export type { SmartFinding, WrittenGoal } from './smart-findings.js';
