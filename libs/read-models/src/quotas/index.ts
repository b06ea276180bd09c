export { quotaResultTable } from './quota-tables.js';
export { quotaView } from './quota-view.js';
