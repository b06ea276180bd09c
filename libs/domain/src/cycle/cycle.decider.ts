import { accept, refuse } from '../kernel/index.js';
import type {
  CalendarDate,
  CycleId,
  Decider,
  Decision,
  FlowId,
  Instant,
  PersonId,
  Text,
} from '../kernel/index.js';
import type { CycleEvent } from './cycle-events.js';

export type CycleState =
  | { readonly status: 'unknown' }
  | (Drafted & { readonly status: 'draft' })
  | (Drafted &
      Running & { readonly status: 'launching' | 'running' | 'paused' | 'cancelled' | 'closed' });

interface Drafted {
  readonly cycleId: CycleId;
  readonly title: Text;
  readonly flowId: FlowId;
  readonly flowVersion: number;
  readonly flowDigest: string;
  readonly startsOn: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
}

interface Running {
  /** The instant whose directory the population was taken from. */
  readonly launchedAt: Instant;
  readonly subjects: number;
  readonly cohortSize: number;
  readonly cohortsOpened: ReadonlySet<number>;
  readonly openedReviews: number;
  /** `gate group` of each gate that was opened by counting or by hand. */
  readonly gates: ReadonlySet<string>;
}

export type CycleCommand =
  | ({ readonly type: 'DraftCycle'; readonly by: PersonId } & Drafted)
  | {
      readonly type: 'LaunchCycle';
      readonly by: PersonId;
      readonly at: Instant;
      readonly subjects: number;
      readonly cohortSize: number;
      readonly factsAt: string;
      readonly left: Extract<CycleEvent, { readonly type: 'CycleLaunched' }>['left'];
    }
  | {
      readonly type: 'RecordCohort';
      readonly cohort: number;
      readonly count: number;
      readonly at: Instant;
    }
  | ({ readonly type: 'OpenGate' } & Omit<
      Extract<CycleEvent, { readonly type: 'GateOpened' }>,
      'type'
    >)
  | {
      readonly type: 'PauseCycle' | 'ResumeCycle' | 'CancelCycle';
      readonly by: PersonId;
      readonly at: Instant;
      readonly reason: string;
    }
  | { readonly type: 'CloseCycle'; readonly at: Instant; readonly openReviews: number };

const decideCycle = (command: CycleCommand, state: CycleState): Decision<CycleEvent> => {
  if (command.type === 'DraftCycle') return draft(command, state);
  if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
  if (command.type === 'LaunchCycle') return launch(command, state);
  if (state.status === 'draft') return refuse('CYCLE.NOT_LAUNCHED');
  if (state.status === 'closed' || state.status === 'cancelled') return refuse('CYCLE.CLOSED');
  return run(command, state);
};

const draft = (
  { type: _, ...drafted }: Extract<CycleCommand, { readonly type: 'DraftCycle' }>,
  state: CycleState,
): Decision<CycleEvent> => {
  if (state.status !== 'unknown') return refuse('CYCLE.ALREADY_DRAFTED');
  const { from, to } = drafted.period;
  return from > to
    ? refuse('CYCLE.BAD_PERIOD', { from, to })
    : accept({ type: 'CycleDrafted', ...drafted });
};

const launch = (
  { type: _, ...launched }: Extract<CycleCommand, { readonly type: 'LaunchCycle' }>,
  state: CycleState,
): Decision<CycleEvent> => {
  if (state.status !== 'draft') return refuse('CYCLE.NOT_DRAFT', { status: state.status });
  return launched.subjects === 0
    ? refuse('CYCLE.NOBODY')
    : accept({ type: 'CycleLaunched', ...launched });
};

type Launched = Extract<CycleState, Running>;
type RunningCommand = Exclude<CycleCommand, { readonly type: 'DraftCycle' | 'LaunchCycle' }>;

const run = (command: RunningCommand, state: Launched): Decision<CycleEvent> => {
  switch (command.type) {
    case 'RecordCohort':
      return recordCohort(command, state);
    case 'OpenGate': {
      const { type: _, ...opened } = command;
      const isOpen = state.gates.has(`${command.gate} ${command.group}`);
      return isOpen ? accept() : accept({ type: 'GateOpened', ...opened });
    }
    case 'PauseCycle':
      return state.status === 'paused'
        ? refuse('CYCLE.ALREADY_PAUSED')
        : withReason(command, 'CyclePaused');
    case 'ResumeCycle':
      return state.status === 'paused'
        ? withReason(command, 'CycleResumed')
        : refuse('CYCLE.NOT_PAUSED');
    case 'CancelCycle':
      return withReason(command, 'CycleCancelled');
    case 'CloseCycle':
      return command.openReviews > 0
        ? refuse('CYCLE.REVIEWS_OPEN', { open: String(command.openReviews) })
        : accept({ type: 'CycleClosed', at: command.at, reviews: state.openedReviews });
  }
};

const withReason = (
  { by, at, reason }: { readonly by: PersonId; readonly at: Instant; readonly reason: string },
  type: 'CyclePaused' | 'CycleResumed' | 'CycleCancelled',
): Decision<CycleEvent> =>
  reason.trim() === '' ? refuse('CYCLE.REASON_MISSING') : accept({ type, by, at, reason });

/** A cohort is recorded once; with the last of them the launch is complete. */
const recordCohort = (
  { cohort, count, at }: Extract<CycleCommand, { readonly type: 'RecordCohort' }>,
  state: Launched,
): Decision<CycleEvent> => {
  if (state.cohortsOpened.has(cohort)) return accept();
  const reviews = state.openedReviews + count;
  const opened: CycleEvent = { type: 'ReviewsOpened', cohort, count };
  const completed: CycleEvent = { type: 'LaunchCompleted', reviews, at };
  return { kind: 'accepted', events: reviews >= state.subjects ? [opened, completed] : [opened] };
};

const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  if (event.type === 'CycleDrafted') {
    const { type: _, by: __, ...drafted } = event;
    return { status: 'draft', ...drafted };
  }
  if (state.status === 'unknown') return state;
  if (event.type === 'CycleLaunched') {
    const { subjects, cohortSize, at: launchedAt } = event;
    const none = { cohortsOpened: new Set<number>(), openedReviews: 0, gates: new Set<string>() };
    return { ...state, status: 'launching', launchedAt, subjects, cohortSize, ...none };
  }
  return state.status === 'draft' ? state : evolveRunning(state, event);
};

type RunningEvent = Exclude<CycleEvent, { readonly type: 'CycleDrafted' | 'CycleLaunched' }>;

const evolveRunning = (state: Launched, event: RunningEvent): CycleState => {
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
    case 'GateOpened':
      return { ...state, gates: new Set([...state.gates, `${event.gate} ${event.group}`]) };
    case 'DuesExtended':
      return state;
    case 'CyclePaused':
      return { ...state, status: 'paused' };
    case 'CycleCancelled':
      return { ...state, status: 'cancelled' };
    case 'CycleClosed':
      return { ...state, status: 'closed' };
  }
};

export const cycleDecider: Decider<CycleCommand, CycleEvent, CycleState> = {
  initialState: () => ({ status: 'unknown' }),
  evolve: evolveCycle,
  decide: decideCycle,
  isTerminal: (state) => state.status === 'closed' || state.status === 'cancelled',
};
