export { MemoryJoinRows } from './memory-join-rows.js';
