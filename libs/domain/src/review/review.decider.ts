import { conduct, conductTime } from '../flow/conductor/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { Decision, Instant } from '../kernel/index.js';
import { addReviewer, removeReviewer } from './change-reviewers.js';
import { extendDue, pauseClocks, resumeClocks } from './change-clocks.js';
import { completeTask } from './complete-task.js';
import type { OwnEvents, ReviewWorld } from './decisions.js';
import { evolveReview, foldReview } from './record/index.js';
import { applyCalibration, passGate, withdrawReview } from './join-others.js';
import type { OpenReview, ReviewCommand } from './review-commands.js';
import type { ReviewEvent } from './record/index.js';
import type { OpenedReview, ReviewState } from './record/index.js';
import { declineTask, reassignTask, waiveWindow } from './work-on-task.js';

type Decisions = {
  readonly [C in Exclude<ReviewCommand, OpenReview> as C['type']]: (
    command: C,
    state: OpenedReview,
    world: ReviewWorld,
  ) => OwnEvents;
};

const decisions: Decisions = {
  CompleteTask: completeTask,
  DeclineTask: declineTask,
  WaiveWindow: waiveWindow,
  ReassignTask: reassignTask,
  AddReviewer: addReviewer,
  RemoveReviewer: removeReviewer,
  ExtendDue: extendDue,
  PassGate: passGate,
  ApplyCalibration: applyCalibration,
  PassTime: () => [],
  PauseClocks: pauseClocks,
  ResumeClocks: resumeClocks,
  WithdrawReview: withdrawReview,
};

/**
 * Decides a command on a review: its own events, and everything that follows from them by the
 * flow, in one answer to be appended at once. Asks for facts it was not given.
 */
export const decideReview = (
  world: ReviewWorld,
  command: ReviewCommand,
  state: ReviewState,
): Decision<ReviewEvent> | FactsNeeded => {
  if (command.type === 'OpenReview') return openReview(world, command, state);
  if (state.status === 'unopened') return refuse('REVIEW.UNKNOWN');
  if (state.status === 'closed') return refuse('REVIEW.CLOSED');
  const at = notBefore(state, command.at);
  const decide = decisions[command.type];
  const own = decide({ ...command, at } as never, state, world);
  if ('kind' in own) return own;
  return withConsequences(world, { state, own, at, isTime: command.type === 'PassTime' });
};

/** The instant that counts is never before the last event of the stream. */
const notBefore = (state: OpenedReview, at: Instant): Instant =>
  state.lastAt !== undefined && state.lastAt > at ? state.lastAt : at;

const openReview = (
  world: ReviewWorld,
  command: OpenReview,
  state: ReviewState,
): Decision<ReviewEvent> | FactsNeeded => {
  if (state.status !== 'unopened') return { kind: 'accepted', events: [] };
  const { reviewId, cycleId, subject, unit, cohort, period, startsOn, at } = command;
  const flowDigest = world.flowDigest;
  const opened: ReviewEvent = {
    type: 'ReviewOpened',
    reviewId,
    cycleId,
    subject,
    unit,
    flowDigest,
    cohort,
    period,
    startsOn,
  };
  const next = evolveReview(state, opened);
  if (next.status === 'unopened') return refuse('REVIEW.UNKNOWN');
  const followed = withConsequences(world, { state: next, own: [], at, isTime: false });
  return followed.kind === 'accepted'
    ? { kind: 'accepted', events: [opened, ...followed.events] }
    : followed;
};

interface Decided {
  readonly state: OpenedReview;
  readonly own: readonly ReviewEvent[];
  readonly at: Instant;
  readonly isTime: boolean;
}

const withConsequences = (
  world: ReviewWorld,
  { state, own, at, isTime }: Decided,
): Decision<ReviewEvent> | FactsNeeded => {
  const after = foldReview(state, own);
  if (after.status === 'unopened') return { kind: 'accepted', events: own };
  const followed = isTime ? conductTime(world, after, at) : conduct(world, after, at);
  if (followed.kind === 'factsNeeded') return followed;
  return { kind: 'accepted', events: [...own, ...followed.events] };
};
