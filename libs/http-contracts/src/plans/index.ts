export {
  checkInNotesShape,
  closePlanShape,
  extendPlanShape,
  gapShape,
  plansShape,
  planSummaryShape,
  planViewShape,
  reassignPlanShape,
} from './plans.js';
export type { CheckIn, PlanSummary, PlanView } from './plans.js';
