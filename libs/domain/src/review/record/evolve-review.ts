import type { Instant, PersonId, TaskId } from '../../kernel/index.js';
import { closeStep, openStep, patchStep } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type {
  OpenedReview,
  ReviewState,
  Submission,
  SubmissionContent,
  TaskState,
} from './review-state.js';
import { replaced } from './replaced.js';

export const initialReview = (): ReviewState => ({ status: 'unopened' });

/** Folds one event. Reads nothing but the event and the state before it. */
export const evolveReview = (state: ReviewState, event: ReviewEvent): ReviewState => {
  if (event.type === 'ReviewOpened') return opened(event);
  if (state.status === 'unopened') return state;
  return folds[event.type](state, event as never);
};

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>;
type Fold<T extends ReviewEvent['type']> = (state: OpenedReview, event: Of<T>) => OpenedReview;

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
  scores: new Map(),
  released: new Map(),
  paused: new Map(),
});

const patchTask = (
  state: OpenedReview,
  taskId: TaskId,
  patch: (task: TaskState) => Partial<TaskState>,
): OpenedReview => {
  const task = state.tasks.get(taskId);
  if (task === undefined) return state;
  const next = { ...task, revision: task.revision + 1, ...patch(task) };
  return { ...state, tasks: replaced(state.tasks, taskId, next) };
};

type Submitted = Extract<ReviewEvent, { readonly late: boolean }>;

const submitted = (
  state: OpenedReview,
  event: Submitted,
  content: SubmissionContent,
): OpenedReview => {
  const submission: Submission = {
    by: event.by,
    at: event.at,
    iteration: state.steps.get(event.step)?.iteration ?? 1,
    late: event.late,
    content,
  };
  const next = patchTask(state, event.taskId, () => ({ status: 'done' }));
  return {
    ...next,
    submissions: replaced(state.submissions, event.step, [
      ...(state.submissions.get(event.step) ?? []).filter(
        (earlier) => earlier.iteration !== submission.iteration || earlier.by !== event.by,
      ),
      submission,
    ]),
    lastAt: event.at,
  };
};

const at = (state: OpenedReview, instant: Instant): OpenedReview => ({ ...state, lastAt: instant });

const folds: { [T in ReviewEvent['type']]: Fold<T> } = {
  ReviewOpened: (state) => state,
  StageOpened: (state, e) => ({ ...state, stages: replaced(state.stages, e.stage, 'open') }),
  StageClosed: (state, e) => ({ ...state, stages: replaced(state.stages, e.stage, 'closed') }),
  StepOpened: openStep,
  StepClosed: (state, e) => closeStep(state, e.step, { outcome: e.outcome, at: e.closedAt }),
  StepSkipped: (state, e) => closeStep(state, e.step, { status: 'skipped', at: e.at }),
  StepFlagged: (state, e) =>
    patchStep(state, e.step, (step) => ({ findings: [...step.findings, e.finding] })),
  PeopleResolved: (state, e) => ({ ...state, people: replaced(state.people, e.step, e.people) }),
  ChoiceTaken: (state, e) => ({ ...state, choices: replaced(state.choices, e.step, e.branch) }),
  AssessmentSubmitted: (state, e) => submitted(state, e, { kind: 'answer', answer: e.answer }),
  GoalsSubmitted: (state, e) => submitted(state, e, { kind: 'goals', goals: e.goals }),
  ReviewersNominated: (state, e) => ({
    ...submitted(state, e, { kind: 'nomination', people: e.people }),
    nominated: replaced(state.nominated, e.participant, e.people),
  }),
  MeetingRecorded: (state, e) => submitted(state, e, { kind: 'answer', answer: e.record }),
  ReceiptAcknowledged: (state, e) =>
    submitted(state, e, { kind: 'receipt', stance: e.stance, comment: e.comment }),
  DecisionRecorded: (state, e) =>
    submitted(state, e, {
      kind: 'decision',
      outcome: e.outcome,
      comment: e.comment,
      ...(e.to === undefined ? {} : { to: e.to }),
    }),
  AppealLodged: (state, e) => submitted(state, e, { kind: 'appeal', grounds: e.grounds }),
  WindowWaived: (state, e) =>
    at(
      patchTask(state, e.taskId, () => ({ status: 'withdrawn' })),
      e.at,
    ),
  TaskDeclined: (state, e) =>
    at(
      patchTask(state, e.taskId, () => ({ status: 'declined' })),
      e.at,
    ),
  TaskReassigned: (state, e) => patchTask(state, e.taskId, () => ({ assignee: e.to })),
  ReviewerAdded: (state, e) => ({
    ...state,
    people: replaced(state.people, e.step, [...(state.people.get(e.step) ?? []), e.person]),
  }),
  ReviewerRemoved: (state, e) => ({
    ...state,
    people: replaced(
      state.people,
      e.step,
      (state.people.get(e.step) ?? []).filter((person) => person !== e.person),
    ),
  }),
  DueExtended: (state, e) =>
    patchStep(state, e.step, () => ({ due: e.due, reminders: e.reminders, duePassed: false })),
  ReminderRaised: (state, e) =>
    patchStep(state, e.step, (step) => ({
      reminders: step.reminders.filter((reminder) => reminder.at > e.plannedAt),
    })),
  DuePassed: (state, e) => patchStep(state, e.step, () => ({ duePassed: true })),
  SentBack: (state, e) => sentBack(state, e),
  ClocksPaused: (state, e) => ({ ...state, paused: replaced(state.paused, e.person, e.from) }),
  ClocksResumed: (state, e) => resumed(state, e),
  GatePassed: (state, e) => closeStep(state, e.step, { outcome: 'passed', at: e.at }),
  CalibrationApplied: (state, e) => calibrated(state, e),
  ScoreComputed: (state, e) => ({
    ...closeStep(state, e.step, { outcome: 'done', at: e.at }),
    scores: replaced(state.scores, e.score, e.result),
  }),
  ResultReleased: (state, e) => ({
    ...closeStep(state, e.step, { outcome: 'done', at: e.at }),
    released: replaced(state.released, e.score, [
      ...new Set<PersonId>([...(state.released.get(e.score) ?? []), ...e.to]),
    ]),
  }),
  PeopleNotified: (state, e) => closeStep(state, e.step, { outcome: 'done', at: e.at }),
  PlanStarted: (state, e) => closeStep(state, e.step, { outcome: 'done', at: e.at }),
  ReviewClosed: (state, e) => ({
    ...at(state, e.closedAt),
    status: 'closed',
    ended: { outcome: e.outcome, kind: e.kind },
  }),
};

const sentBack: Fold<'SentBack'> = (state, event) => {
  const cleared = new Set(event.cleared);
  const steps = new Map(state.steps);
  const choices = new Map(state.choices);
  const people = new Map(state.people);
  for (const key of cleared) {
    const step = steps.get(key);
    if (step !== undefined) steps.set(key, { ...step, status: 'again' });
    choices.delete(key);
    people.delete(key);
  }
  return { ...state, steps, choices, people };
};

const resumed: Fold<'ClocksResumed'> = (state, event) => {
  const paused = new Map(state.paused);
  paused.delete(event.person);
  return event.dues.reduce<OpenedReview>(
    (next, { step, due, reminders }) => patchStep(next, step, () => ({ due, reminders })),
    { ...state, paused },
  );
};

const calibrated: Fold<'CalibrationApplied'> = (state, event) => {
  const before = state.scores.get(event.score);
  const kept = before !== undefined && before !== 'erased' && before.available ? before : undefined;
  const value = event.value ?? kept?.value;
  const result =
    event.band === 'erased' || value === 'erased' || value === undefined
      ? before
      : { available: true as const, value, band: event.band, inputs: kept?.inputs ?? [] };
  const next = closeStep(state, event.step, { outcome: 'calibrated', at: event.at });
  return result === undefined
    ? next
    : { ...next, scores: replaced(state.scores, event.score, result) };
};
