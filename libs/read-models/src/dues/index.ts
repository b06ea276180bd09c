export { cohortClock, dueChange, dueTable, improvementPlanClock } from './due-table.js';
export type { Waiting } from './due-table.js';
