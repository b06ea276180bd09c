export { joinRowsContract } from './contract.js';
export type { OpenedRows } from './contract.js';
