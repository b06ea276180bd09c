export { connectionOptions } from './connection-options.js';
export { PostgresEventStore } from './postgres-event-store.js';
export type { PostgresEventStoreOptions } from './postgres-event-store.js';
export { migrate } from './migrate.js';
export { rebuildViews } from './rebuild-views.js';
export type { Rebuilding, Rebuilt } from './rebuild-views.js';
