import { Draft } from './draft.js';
import {
  addPerson,
  clear,
  endRound,
  migrate,
  reinstate,
  reopen,
  restore,
  skip,
  takeBackExtension,
} from './evolve-changes.js';
import { extendDue, remind, resume } from './evolve-clocks.js';
import { consent, withdrawConsent } from './evolve-consents.js';
import { settleAll } from './evolve-rounds.js';
import { submit, withdrawAnswer } from './evolve-submissions.js';
import { closeStep, openStep, reopenWindow, patchStep, patchTask } from './evolve-steps.js';
import {
  addTask,
  claimTask,
  delegateTask,
  endDelegation,
  liftBar,
  reassignTask,
  releaseTask,
  removeReviewer,
} from './evolve-tasks.js';
import type { ReviewEvent } from './review-events.js';
import { ERASED } from './shapes.js';
import type { Personal, ScoreResult } from './shapes.js';
import type { OpenedReview, ReviewState } from './review-state.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
type Fold<T extends ReviewEvent['type']> = (draft: Draft, event: Of<T>) => void;

export const initialReview = (): ReviewState => ({ status: 'unopened' });

/** Folds one event. Reads nothing but the event and the state before it. */
export const evolveReview = (state: ReviewState, event: ReviewEvent): ReviewState =>
  foldReview(state, [event]);

/** Folds events in order; however many there are, the state is copied once. */
export const foldReview = (state: ReviewState, events: readonly ReviewEvent[]): ReviewState => {
  let draft = state.status === 'unopened' ? undefined : new Draft(state);
  for (const event of events) {
    if (event.type === 'ReviewOpened') draft = openDraft(event);
    else if (draft !== undefined) apply(draft, event);
  }
  return draft === undefined ? state : draft.finished();
};

/** A draft of the review that this event opened. */
export const openDraft = (event: Of<'ReviewOpened'>): Draft => new Draft(opened(event));

/** Applies an event to a draft, in place. */
export const apply = (draft: Draft, event: ReviewEvent): void => {
  // The table is typed per event; a union of its functions accepts only their common argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const fold = folds[event.type] as (draft: Draft, event: ReviewEvent) => void;
  fold(draft, event);
};

const opened = (event: Of<'ReviewOpened'>): OpenedReview => ({
  status: 'open',
  reviewId: event.reviewId,
  cycleId: event.cycleId,
  subject: event.subject,
  unit: event.unit,
  flowDigest: event.flowDigest,
  cohort: event.cohort,
  period: event.period,
  startsOn: event.startsOn,
  steps: new Map(),
  tasks: new Map(),
  stages: new Map(),
  choices: new Map(),
  people: new Map(),
  nominated: new Map(),
  submissions: new Map(),
  rounds: new Map(),
  consents: new Map(),
  scores: new Map(),
  released: new Map(),
  paused: new Map(),
  recorded: new Map(),
  frozen: new Map(),
  locked: new Map(),
  lifted: new Map(),
  turn: event.turn ?? 0,
  ...(event.launchedBy === undefined ? {} : { launchedBy: event.launchedBy }),
});

/** A calibrated band replaces the computed one; value and inputs stay, so that both can be told. */
const calibrate: Fold<'CalibrationApplied'> = (draft, event) => {
  closeStep(draft, event.step, { outcome: 'calibrated', at: event.at });
  const before = available(draft.scores.get(event.score));
  const value = event.value ?? before?.value;
  if (event.band === ERASED || value === ERASED || value === undefined) return;
  const inputs = before?.inputs ?? [];
  draft.put('scores', event.score, { available: true, value, band: event.band, inputs });
};

const available = (result: Personal<ScoreResult> | undefined) =>
  result === undefined || result === ERASED || !result.available ? undefined : result;

const doneAt = (draft: Draft, { step, at }: Of<'PeopleNotified' | 'PlanStarted'>): void =>
  closeStep(draft, step, { outcome: 'done', at });

const folds: { readonly [T in ReviewEvent['type']]: Fold<T> } = {
  ReviewOpened: () => undefined,
  StageOpened: (draft, e) => draft.put('stages', e.stage, 'open'),
  StageClosed: (draft, e) => draft.put('stages', e.stage, 'closed'),
  StepOpened: openStep,
  StepClosed: (draft, e) => closeStep(draft, e.step, { outcome: e.outcome, at: e.closedAt }),
  StepSkipped: skip,
  StepFlagged: (draft, e) =>
    patchStep(draft, e.step, (step) => ({ findings: [...step.findings, e.finding] })),
  PeopleResolved: (draft, e) => draft.put('people', e.step, e.people),
  ChoiceTaken: (draft, e) => draft.put('choices', e.step, e.branch),
  AssessmentSubmitted: (draft, e) => submit(draft, e, { kind: 'answer', answer: e.answer }),
  GoalsSubmitted: (draft, e) => submit(draft, e, { kind: 'goals', goals: e.goals }),
  ReviewersNominated: (draft, e) => {
    submit(draft, e, { kind: 'nomination', people: e.people });
    draft.put('nominated', e.participant, e.people);
  },
  MeetingRecorded: (draft, e) => submit(draft, e, { kind: 'answer', answer: e.record }),
  ReceiptAcknowledged: (draft, e) =>
    submit(draft, e, { kind: 'receipt', stance: e.stance, comment: e.comment }),
  DecisionRecorded: (draft, e) => {
    const to = {
      ...(e.to === undefined ? {} : { to: e.to }),
      ...(e.named === undefined ? {} : { named: e.named }),
    };
    submit(draft, e, { kind: 'decision', outcome: e.outcome, comment: e.comment, ...to });
  },
  AnswerWithdrawn: withdrawAnswer,
  BallotCast: (draft, e) =>
    submit(draft, e, { kind: 'ballot', choice: e.choice, reason: e.reason }),
  AttendanceRecorded: (draft, e) => {
    patchStep(draft, e.step, ({ vote }) =>
      vote === undefined ? {} : { vote: { ...vote, present: e.present } },
    );
    draft.lastAt = e.at;
  },
  VoteClosed: (draft, e) => void (draft.lastAt = e.at),
  AppealLodged: (draft, e) => submit(draft, e, { kind: 'appeal', grounds: e.grounds }),
  WindowReopened: reopenWindow,
  ConsentGiven: consent,
  ConsentWithdrawn: withdrawConsent,
  WindowWaived: (draft, e) => {
    patchTask(draft, e.taskId, { status: 'withdrawn' });
    draft.lastAt = e.at;
  },
  TaskDeclined: (draft, e) => {
    patchTask(draft, e.taskId, { status: 'declined' });
    draft.lastAt = e.at;
  },
  TaskReassigned: reassignTask,
  TaskAdded: addTask,
  TaskClaimed: claimTask,
  TaskReleased: releaseTask,
  TaskDelegated: delegateTask,
  DelegationEnded: endDelegation,
  BarLifted: liftBar,
  ReviewerAdded: addPerson,
  ReviewerRemoved: removeReviewer,
  DueExtended: extendDue,
  ExtensionTakenBack: takeBackExtension,
  StepReopened: reopen,
  StepRestored: restore,
  ReviewMigrated: migrate,
  ReviewReinstated: reinstate,
  ReminderRaised: remind,
  DuePassed: (draft, e) => patchStep(draft, e.step, () => ({ duePassed: true })),
  RoundEnded: endRound,
  FactRecorded: (draft, { fact, note, by, at }) => {
    draft.put('recorded', fact, { note, by, at });
    draft.lastAt = at;
  },
  ScoreFrozen: (draft, e) => {
    closeStep(draft, e.step, { outcome: 'done', at: e.at });
    draft.put('frozen', e.score, e.at);
  },
  ResultSet: (draft, e) => {
    closeStep(draft, e.step, { outcome: 'done', at: e.at });
    draft.resultSet = e.score;
  },
  StepsLocked: (draft, e) => {
    closeStep(draft, e.step, { outcome: 'done', at: e.at });
    for (const block of e.blocks) draft.put('locked', block, e.at);
  },
  SentBack: (draft, e) => clear(draft, e.cleared),
  ClocksPaused: (draft, e) => draft.put('paused', e.person, e.from),
  ClocksResumed: resume,
  GatePassed: (draft, e) => closeStep(draft, e.step, { outcome: 'passed', at: e.at }),
  CalibrationApplied: calibrate,
  ScoreComputed: (draft, e) => {
    closeStep(draft, e.step, { outcome: 'done', at: e.at });
    draft.put('scores', e.score, e.result);
  },
  ResultReleased: (draft, e) => {
    closeStep(draft, e.step, { outcome: 'done', at: e.at });
    draft.put('released', e.score, [...new Set([...(draft.released.get(e.score) ?? []), ...e.to])]);
  },
  PeopleNotified: doneAt,
  PlanStarted: doneAt,
  ReviewClosed: (draft, e) => {
    draft.status = 'closed';
    draft.ended = { outcome: e.outcome, kind: e.kind, at: e.closedAt };
    draft.lastAt = e.closedAt;
    settleAll(draft, e.closedAt);
  },
};
