import { conductDraft, orFactsNeeded } from '../flow/conductor/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { Decision, Instant, Refusal } from '../kernel/index.js';
import { reviseAnswer, withdrawAnswer } from './after-submission.js';
import { addReviewer, removeReviewer } from './change-reviewers.js';
import { pauseClocks } from './change-clocks.js';
import { extendDue } from './extend-due.js';
import { recordAttendance } from './cast-ballot.js';
import { giveConsent, withdrawConsent } from './consent.js';
import { assignStep, liftBar, shareTask } from './assign-step.js';
import { claimTask, releaseTask } from './claim-task.js';
import { completeTask } from './complete-task.js';
import { delegateTask, endDelegation, substitute } from './delegate-task.js';
import type { OwnEvents, ReviewWorld } from './decisions.js';
import { migrateReview } from './migrate-review.js';
import { openedBy } from './open-review.js';
import { apply, Draft, openDraft } from './record/index.js';
import { recordFact } from './record-fact.js';
import { applyCalibration, passGate, withdrawReview } from './join-others.js';
import { reinstateReview } from './reinstate.js';
import { reopenStep, skipStep } from './reopen-step.js';
import type { OpenReview, ReviewCommand } from './review-commands.js';
import type { ReviewEvent } from './record/index.js';
import type { OpenedReview, ReviewState } from './record/index.js';
import { reopenWindow } from './reopen-window.js';
import { resumeClocks } from './resume-clocks.js';
import { restoreStep, takeBackExtension } from './take-back.js';
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
  ReviseAnswer: reviseAnswer,
  WithdrawAnswer: withdrawAnswer,
  DeclineTask: declineTask,
  WaiveWindow: waiveWindow,
  GiveConsent: giveConsent,
  WithdrawConsent: withdrawConsent,
  RecordAttendance: recordAttendance,
  ReopenWindow: reopenWindow,
  ReassignTask: reassignTask,
  ClaimTask: claimTask,
  ReleaseTask: releaseTask,
  DelegateTask: delegateTask,
  EndDelegation: endDelegation,
  AssignStep: assignStep,
  ShareTask: shareTask,
  Substitute: substitute,
  LiftBar: liftBar,
  AddReviewer: addReviewer,
  RemoveReviewer: removeReviewer,
  ExtendDue: extendDue,
  PassGate: passGate,
  ApplyCalibration: applyCalibration,
  PassTime: () => [],
  PauseClocks: pauseClocks,
  ResumeClocks: resumeClocks,
  RecordFact: recordFact,
  WithdrawReview: withdrawReview,
  MigrateReview: migrateReview,
  ReinstateReview: reinstateReview,
  SkipStep: skipStep,
  ReopenStep: reopenStep,
  RestoreStep: restoreStep,
  TakeBackExtension: takeBackExtension,
};

/** What was decided, and the state it leads to, so that nobody has to fold it again. */
export interface Decided {
  readonly kind: 'accepted';
  readonly events: readonly ReviewEvent[];
  readonly after: ReviewState;
}

/**
 * Decides a command on a review: its own events, and everything that follows from them by the
 * flow, in one answer to be appended at once. Asks for facts it was not given.
 */
export const decideReview = (
  world: ReviewWorld,
  command: ReviewCommand,
  state: ReviewState,
): Decided | Refusal | FactsNeeded => {
  if (command.type === 'OpenReview') return openReview(world, command, state);
  if (state.status === 'unopened') return refuse('REVIEW.UNKNOWN');
  const draft = new Draft(state);
  const decision = decideOnDraft(world, command, draft);
  if (decision.kind !== 'accepted') return decision;
  const { events } = decision;
  return { kind: 'accepted', events, after: events.length === 0 ? state : draft.finished() };
};

const openReview = (
  world: ReviewWorld,
  command: OpenReview,
  state: ReviewState,
): Decided | Refusal | FactsNeeded => {
  if (state.status !== 'unopened') return { kind: 'accepted', events: [], after: state };
  const opened = openedBy(world, command);
  const draft = openDraft(opened);
  const followed = conductDraft(world, draft, { now: command.at, isTime: false });
  if (followed.kind !== 'conducted') return followed;
  return { kind: 'accepted', events: [opened, ...followed.events], after: draft.finished() };
};

/**
 * The same on a draft that somebody owns: an accepted command moves it on, a refused one leaves
 * it as it was. One that needs facts leaves it half way, and it must not be used again.
 */
export const decideOnDraft = (
  world: ReviewWorld,
  command: Exclude<ReviewCommand, OpenReview>,
  draft: Draft,
): Decision<ReviewEvent> | FactsNeeded => {
  if (draft.status === 'closed' && command.type !== 'ReinstateReview')
    return afterTheEnd(world, command, draft);
  const at = notBefore(draft, command.at);
  const timely = at === command.at ? command : { ...command, at };
  const own = orFactsNeeded(() => decisions[command.type](timely as never, draft, world));
  if ('kind' in own) return own;
  for (const event of own) apply(draft, event);
  const followed = conductDraft(world, draft, { now: at, isTime: command.type === 'PassTime' });
  if (followed.kind !== 'conducted') return followed;
  return { kind: 'accepted', events: [...own, ...followed.events] };
};

/** What is sealed takes nothing more, except that who reads it stays theirs who consent to it. */
const afterTheEnd = (
  world: ReviewWorld,
  command: Exclude<ReviewCommand, OpenReview>,
  draft: Draft,
): Decision<ReviewEvent> | FactsNeeded => {
  if (command.type !== 'GiveConsent' && command.type !== 'WithdrawConsent') {
    return refuse('REVIEW.CLOSED');
  }
  const timely = { ...command, at: notBefore(draft, command.at) };
  const own = decisions[command.type](timely as never, draft, world);
  if ('kind' in own) return own;
  for (const event of own) apply(draft, event);
  return { kind: 'accepted', events: own };
};

/** The instant that counts is never before the last event of the stream. */
const notBefore = (state: OpenedReview, at: Instant): Instant =>
  state.lastAt !== undefined && state.lastAt > at ? state.lastAt : at;
