export { improvementPlan } from './improvement-plan.workflow.js';
