export { planMigration } from './plan-migration.js';
export type { MigrationPlan } from './plan-migration.js';
export { canBeRestored, setBack } from './way-back.js';
