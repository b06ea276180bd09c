export { PlanPage } from './plan-page.js';
export { PlansPage } from './plans-page.js';
