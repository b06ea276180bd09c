export { countResults } from './count-results.js';
export { HomeBook } from './home-book.js';
export { handleQuotaCommand } from './quota-command.handler.js';
export type { OnQuota } from './quota-command.handler.js';
