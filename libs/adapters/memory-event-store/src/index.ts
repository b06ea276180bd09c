export { MemoryEventStore } from './memory-event-store.js';
export type { MemoryEventStoreOptions } from './memory-event-store.js';
export { MemoryRows } from './memory-rows.js';
