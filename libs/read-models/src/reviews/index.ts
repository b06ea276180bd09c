export { reviewTable, stepTable, taskTable } from './review-tables.js';
export { reviewView } from './review-view.js';
