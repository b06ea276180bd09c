import { accept, refuse } from '../kernel/index.js';
import type { Decider, Decision, PersonId, Instant } from '../kernel/index.js';
import type {
  CloseCycle,
  CycleCommand,
  DraftCycle,
  ExtendDues,
  LaunchCycle,
  RecordCohort,
  StopOrGo,
} from './cycle-commands.js';
import type { CycleEvent } from './cycle-events.js';
import { evolveCycle } from './cycle-state.js';
import type { CycleState, LaunchedCycle } from './cycle-state.js';
import { migrate, recordMigration } from './migrate-reviews.js';
import { openGate } from './open-gate.js';

const decideCycle = (command: CycleCommand, state: CycleState): Decision<CycleEvent> => {
  if (command.type === 'DraftCycle') return draft(command, state);
  if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
  if (command.type === 'LaunchCycle') return launch(command, state);
  if (state.status === 'draft') return refuse('CYCLE.NOT_LAUNCHED');
  if (state.status === 'closed' || state.status === 'cancelled') return refuse('CYCLE.CLOSED');
  return run(command, state);
};

const draft = ({ type: _, ...drafted }: DraftCycle, state: CycleState): Decision<CycleEvent> => {
  if (state.status !== 'unknown') return refuse('CYCLE.ALREADY_DRAFTED');
  const { from, to } = drafted.period;
  return from > to
    ? refuse('CYCLE.BAD_PERIOD', { from, to })
    : accept({ type: 'CycleDrafted', ...drafted });
};

const launch = ({ type: _, ...launched }: LaunchCycle, state: CycleState): Decision<CycleEvent> => {
  if (state.status !== 'draft') return refuse('CYCLE.NOT_DRAFT', { status: state.status });
  return launched.subjects === 0
    ? refuse('CYCLE.NOBODY')
    : accept({ type: 'CycleLaunched', ...launched });
};

const run = (
  command: Exclude<CycleCommand, DraftCycle | LaunchCycle>,
  state: LaunchedCycle,
): Decision<CycleEvent> => {
  switch (command.type) {
    case 'RecordCohort':
      return recordCohort(command, state);
    case 'OpenGate':
      return openGate(command, state);
    case 'ExtendDues':
      return extendDues(command, state);
    case 'MigrateReviews':
      return migrate(command, state);
    case 'RecordMigration':
      return recordMigration(command, state);
    case 'PauseCycle':
    case 'ResumeCycle':
    case 'CancelCycle':
      return stopOrGo(command, state);
    case 'CloseCycle':
      return close(command, state);
  }
};

const stopOrGo = ({ type, ...said }: StopOrGo, { status }: LaunchedCycle) => {
  if (type === 'CancelCycle') return withReason(said, 'CycleCancelled');
  // A launch is a matter of seconds; reviews that open while others already rest would run.
  if (status === 'launching') return refuse('CYCLE.STILL_LAUNCHING');
  if (type === 'PauseCycle')
    return status === 'paused' ? refuse('CYCLE.ALREADY_PAUSED') : withReason(said, 'CyclePaused');
  return status === 'paused' ? withReason(said, 'CycleResumed') : refuse('CYCLE.NOT_PAUSED');
};

const withReason = (
  { by, at, reason }: { readonly by: PersonId; readonly at: Instant; readonly reason: string },
  type: 'CyclePaused' | 'CycleResumed' | 'CycleCancelled',
): Decision<CycleEvent> =>
  reason.trim() === '' ? refuse('CYCLE.REASON_MISSING') : accept({ type, by, at, reason });

/** What it means for each open step, its review decides; a day that is over helps none of them. */
const extendDues = (
  { type: _, ...extension }: ExtendDues,
  { status }: LaunchedCycle,
): Decision<CycleEvent> => {
  const { reason, to, at } = extension;
  if (reason.trim() === '') return refuse('CYCLE.REASON_MISSING');
  // Where a due will stand is known only when the pause is over.
  if (status === 'paused') return refuse('CYCLE.PAUSED');
  return to < at.slice(0, to.length)
    ? refuse('CYCLE.DAY_IS_OVER', { to })
    : accept({ type: 'DuesExtended', ...extension });
};

/** A cohort is recorded once; with the last of them the launch is complete. */
const recordCohort = (
  { cohort, count, at }: RecordCohort,
  state: LaunchedCycle,
): Decision<CycleEvent> => {
  if (state.cohortsOpened.has(cohort)) return accept();
  const reviews = state.openedReviews + count;
  const opened: CycleEvent = { type: 'ReviewsOpened', cohort, count };
  const completed: CycleEvent = { type: 'LaunchCompleted', reviews, at };
  return { kind: 'accepted', events: reviews >= state.subjects ? [opened, completed] : [opened] };
};

const close = (
  { openReviews, at }: CloseCycle,
  { status, openedReviews }: LaunchedCycle,
): Decision<CycleEvent> => {
  if (status === 'launching') return refuse('CYCLE.STILL_LAUNCHING');
  return openReviews > 0
    ? refuse('CYCLE.REVIEWS_OPEN', { open: String(openReviews) })
    : accept({ type: 'CycleClosed', at, reviews: openedReviews });
};

export const cycleDecider: Decider<CycleCommand, CycleEvent, CycleState> = {
  initialState: () => ({ status: 'unknown' }),
  evolve: evolveCycle,
  decide: decideCycle,
  isTerminal: (state) => state.status === 'closed' || state.status === 'cancelled',
};
