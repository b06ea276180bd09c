export { MemoryJoinRows } from './memory-join-rows.js';
export { MemoryQuotaRows } from './memory-quota-rows.js';
