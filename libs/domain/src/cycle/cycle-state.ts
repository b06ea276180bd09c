import type { CalendarDate, CycleId, FlowId, Instant, PersonId, Text } from '../kernel/index.js';
import type { CycleEvent } from './cycle-events.js';

export interface DraftedCycle {
  readonly cycleId: CycleId;
  readonly title: Text;
  readonly flowId: FlowId;
  readonly flowVersion: number;
  readonly flowDigest: string;
  readonly startsOn: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
}

type Of<T extends CycleEvent['type']> = Extract<CycleEvent, { readonly type: T }>;

/** A gate that was opened, and on what count. */
export type OpenedGate = Omit<Of<'GateOpened'>, 'type'>;
export type Extension = Omit<Of<'DuesExtended'>, 'type'>;

export type Migration = Omit<Of<'MigrationOrdered'>, 'type'> & { readonly isCarried: boolean };

interface Launched extends DraftedCycle {
  /** The instant whose directory the population was taken from. */
  readonly launchedAt: Instant;
  readonly launchedBy: PersonId;
  readonly subjects: number;
  readonly cohortSize: number;
  readonly cohortsOpened: ReadonlySet<number>;
  readonly openedReviews: number;
  readonly gates: readonly OpenedGate[];
  readonly extensions: readonly Extension[];
  /** In the order in which they were ordered; carried one after another. */
  readonly migrations: readonly Migration[];
  /** Digests of the versions that reviews of the cycle may go by, the newest last. */
  readonly versions: readonly string[];
}

export type LaunchedCycle =
  | (Launched & { readonly status: 'launching' | 'running' | 'paused' | 'closed' })
  | (Launched & {
      readonly status: 'cancelled';
      readonly cancelled: { readonly by: PersonId; readonly at: Instant; readonly reason: string };
    });

export type CycleState =
  { readonly status: 'unknown' } | (DraftedCycle & { readonly status: 'draft' }) | LaunchedCycle;

export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  if (event.type === 'CycleDrafted') {
    const { type: _, by: __, ...drafted } = event;
    return { status: 'draft', ...drafted };
  }
  if (state.status === 'unknown') return state;
  if (event.type === 'CycleLaunched') return launched(state, event);
  return state.status === 'draft' ? state : evolveRunning(state, event);
};

const launched = (
  state: DraftedCycle,
  { subjects, cohortSize, at, by }: Of<'CycleLaunched'>,
): CycleState => ({
  ...state,
  status: 'launching',
  launchedAt: at,
  launchedBy: by,
  subjects,
  cohortSize,
  cohortsOpened: new Set(),
  openedReviews: 0,
  gates: [],
  extensions: [],
  migrations: [],
  versions: [state.flowDigest],
});

/** Where nobody is named, the cycle itself goes by the new version: whoever joins later does too. */
const ordered = (
  state: LaunchedCycle,
  { type: _, ...migration }: Of<'MigrationOrdered'>,
): LaunchedCycle => {
  const { to, version, only } = migration;
  const versions = [...state.versions.filter((each) => each !== to), to];
  const migrations = [...state.migrations, { ...migration, isCarried: false }];
  const pinned = only === undefined ? { flowDigest: to, flowVersion: version } : {};
  return { ...state, ...pinned, versions, migrations };
};

const carriedTo =
  (to: string) =>
  (migration: Migration): Migration =>
    migration.to === to ? { ...migration, isCarried: true } : migration;

type RunningEvent = Exclude<CycleEvent, { readonly type: 'CycleDrafted' | 'CycleLaunched' }>;

const evolveRunning = (state: LaunchedCycle, event: RunningEvent): LaunchedCycle => {
  switch (event.type) {
    case 'ReviewsOpened':
      return {
        ...state,
        cohortsOpened: new Set([...state.cohortsOpened, event.cohort]),
        openedReviews: state.openedReviews + event.count,
      };
    case 'LaunchCompleted':
    case 'CycleResumed':
      return { ...state, status: 'running' };
    case 'GateOpened': {
      const { type: _, ...gate } = event;
      return { ...state, gates: [...state.gates, gate] };
    }
    case 'DuesExtended': {
      const { type: _, ...extension } = event;
      return { ...state, extensions: [...state.extensions, extension] };
    }
    case 'MigrationOrdered':
      return ordered(state, event);
    case 'MigrationCarried':
      return { ...state, migrations: state.migrations.map(carriedTo(event.to)) };
    case 'CyclePaused':
      return { ...state, status: 'paused' };
    case 'CycleCancelled': {
      const { by, at, reason } = event;
      return { ...state, status: 'cancelled', cancelled: { by, at, reason } };
    }
    case 'CycleClosed':
      return { ...state, status: 'closed' };
  }
};
