export { planTable, planTaskTable } from './plan-tables.js';
export { planView } from './plan-view.js';
