export { decideOnPlan, planDueRow } from './decide-on-plan.js';
export { loadGoalPlan, loadPlan } from './load-plan.js';
export type { Loaded } from './load-plan.js';
export { handlePlanCommand } from './plan-command.handler.js';
export type { OnPlan, PlanHandling } from './plan-command.handler.js';
