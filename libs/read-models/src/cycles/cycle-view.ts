import type { CycleEvent } from '@reprise/domain/cycle';
import { decode } from '@reprise/events/codec';
import type { InlineView, RowChange, ViewTable } from '../rows/index.js';

/** One row for each cycle. */
export const cycleTable: ViewTable = {
  name: 'cycle',
  columns: {
    cycle_id: 'text',
    title_zh: 'text',
    title_en: 'text',
    flow_id: 'text',
    flow_version: 'bigint',
    flow_digest: 'text',
    starts_on: 'text',
    period_from: 'text',
    period_to: 'text',
    status: 'text',
    subjects: 'bigint',
  },
  key: ['cycle_id'],
  indexes: [['status']],
};

const PREFIX = 'reviewCycle-';

export const cycleView: InlineView = {
  tables: [cycleTable],
  project: (event) =>
    event.stream.startsWith(PREFIX)
      ? projectCycle(event.stream.slice(PREFIX.length), decode('reviewCycle', event))
      : [],
};

const STATUS: Readonly<Partial<Record<CycleEvent['type'], string>>> = {
  LaunchCompleted: 'running',
  CyclePaused: 'paused',
  CycleResumed: 'running',
  CycleCancelled: 'cancelled',
  CycleClosed: 'closed',
};

const projectCycle = (cycleId: string, event: CycleEvent): readonly RowChange[] => {
  const key = { cycle_id: cycleId };
  if (event.type === 'CycleDrafted') return [{ op: 'put', table: cycleTable, row: drafted(event) }];
  if (event.type === 'CycleLaunched') {
    const set = { status: 'launching', subjects: event.subjects };
    return [{ op: 'patch', table: cycleTable, key, set }];
  }
  if (event.type === 'MigrationOrdered' && event.only === undefined) {
    const set = { flow_version: event.version, flow_digest: event.to };
    return [{ op: 'patch', table: cycleTable, key, set }];
  }
  const status = STATUS[event.type];
  return status === undefined ? [] : [{ op: 'patch', table: cycleTable, key, set: { status } }];
};

const drafted = (event: Extract<CycleEvent, { readonly type: 'CycleDrafted' }>) => ({
  cycle_id: event.cycleId,
  title_zh: event.title.zh,
  title_en: event.title.en,
  flow_id: event.flowId,
  flow_version: event.flowVersion,
  flow_digest: event.flowDigest,
  starts_on: event.startsOn,
  period_from: event.period.from,
  period_to: event.period.to,
  status: 'draft',
  subjects: 0,
});
