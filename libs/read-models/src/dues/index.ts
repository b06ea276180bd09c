export { cohortClock, dueChange, dueTable } from './due-table.js';
export type { Waiting } from './due-table.js';
