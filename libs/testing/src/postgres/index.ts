export { temporaryPostgres } from './temporary-postgres.js';
export type { TemporaryPostgres } from './temporary-postgres.js';
