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
});

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
