import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { MigrateReviews, RecordMigration } from './cycle-commands.js';
import type { CycleEvent } from './cycle-events.js';
import type { LaunchedCycle } from './cycle-state.js';

/**
 * Orders that reviews go on with another version. One order is carried before the next is given:
 * a review must not be asked to move twice at once.
 */
export const migrate = (
  { type: _, ...order }: MigrateReviews,
  { status, migrations }: LaunchedCycle,
): Decision<CycleEvent> => {
  if (status === 'launching') return refuse('CYCLE.STILL_LAUNCHING');
  if (order.reason.trim() === '') return refuse('CYCLE.REASON_MISSING');
  if (order.only?.length === 0) return refuse('MIGRATION.NOBODY');
  return migrations.some(({ isCarried }) => !isCarried)
    ? refuse('MIGRATION.UNDER_WAY')
    : accept({ type: 'MigrationOrdered', ...order });
};

export const recordMigration = (
  { type: _, ...carried }: RecordMigration,
  { migrations }: LaunchedCycle,
): Decision<CycleEvent> =>
  migrations.some(({ to, isCarried }) => to === carried.to && !isCarried)
    ? accept({ type: 'MigrationCarried', ...carried })
    : accept();
