import type { ReviewEvent, StepKey } from '@reprise/domain/review';
import type { RowChange } from '../rows/index.js';
import { reviewTable, stepTable, taskTable } from './review-tables.js';

/** What an event of a review changes in the rows of reviews, steps and tasks. */
export const projectReview = (reviewId: string, event: ReviewEvent): readonly RowChange[] => {
  const project = projections[event.type] as Projection<ReviewEvent['type']> | undefined;
  return project === undefined ? [] : project(reviewId, event);
};

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
type Projection<T extends ReviewEvent['type']> = (id: string, event: Of<T>) => readonly RowChange[];

const patchReview = (reviewId: string, set: Record<string, string | boolean>): RowChange => ({
  op: 'patch',
  table: reviewTable,
  key: { review_id: reviewId },
  set,
});

const patchStep = (
  reviewId: string,
  step: StepKey,
  set: Record<string, string | null>,
): RowChange => ({
  op: 'patch',
  table: stepTable,
  key: { review_id: reviewId, step },
  set,
});

const patchTask = (taskId: string, set: Record<string, string>): RowChange => ({
  op: 'patch',
  table: taskTable,
  key: { task_id: taskId },
  set,
});

const joinsOf = ({ joins }: Of<'StepOpened'>) =>
  joins === undefined
    ? { joins_of: null, joins_group: null, joins_passed: null }
    : { joins_of: joins.of, joins_group: joins.group, joins_passed: joins.passed };

type StepOfTask = Pick<Of<'StepOpened'>, 'step' | 'block' | 'stage' | 'iteration' | 'openedAt'>;

const taskRow = (
  reviewId: string,
  { step, block, stage, iteration, openedAt }: StepOfTask,
  { taskId, kind, assignee, role }: Of<'TaskAdded'>['task'],
): RowChange => ({
  op: 'put',
  table: taskTable,
  row: {
    task_id: taskId,
    review_id: reviewId,
    step,
    block,
    stage,
    kind,
    assignee,
    role,
    iteration,
    opened_at: openedAt,
    status: 'open',
  },
});

const opened: Projection<'StepOpened'> = (reviewId, e) => [
  {
    op: 'put',
    table: stepTable,
    row: {
      review_id: reviewId,
      step: e.step,
      block: e.block,
      kind: e.kind,
      stage: e.stage,
      iteration: e.iteration,
      status: 'open',
      outcome: null,
      opened_at: e.openedAt,
      due_at: e.due?.at ?? e.until ?? null,
      closed_at: null,
      ...joinsOf(e),
    },
  },
  ...e.tasks.map((task) => taskRow(reviewId, e, task)),
];

const done = (_: string, e: { readonly taskId: string }): readonly RowChange[] => [
  patchTask(e.taskId, { status: 'done' }),
];

/** A step that closed or was skipped; whatever of its tasks is still open is found by its step. */
const over = (reviewId: string, step: StepKey, set: Record<string, string | null>): RowChange[] => [
  patchStep(reviewId, step, set),
];

const OPEN_AGAIN = { status: 'open', outcome: null, closed_at: null } as const;

/** What is later because clocks rested. */
const movedRows = (
  reviewId: string,
  { dues, waits }: Pick<Of<'ClocksResumed'>, 'dues' | 'waits'>,
): readonly RowChange[] => [
  ...dues.map(({ step, due }) => patchStep(reviewId, step, { due_at: due.at })),
  ...waits.map(({ step, until }) => patchStep(reviewId, step, { due_at: until })),
];

const projections: { readonly [T in ReviewEvent['type']]?: Projection<T> } = {
  ReviewOpened: (reviewId, e) => [
    {
      op: 'put',
      table: reviewTable,
      row: {
        review_id: reviewId,
        cycle_id: e.cycleId,
        subject: e.subject,
        unit: e.unit,
        cohort: e.cohort,
        status: 'open',
        stage: null,
        outcome: null,
        flow_digest: e.flowDigest,
        is_paused: false,
      },
    },
  ],
  StageOpened: (reviewId, e) => [patchReview(reviewId, { stage: e.stage })],
  StepOpened: opened,
  StepClosed: (reviewId, e) =>
    over(reviewId, e.step, { status: 'closed', outcome: e.outcome, closed_at: e.closedAt }),
  StepSkipped: (reviewId, e) => over(reviewId, e.step, { status: 'skipped', closed_at: e.at }),
  GatePassed: (reviewId, e) =>
    over(reviewId, e.step, { status: 'closed', outcome: 'passed', closed_at: e.at }),
  CalibrationApplied: (reviewId, e) =>
    over(reviewId, e.step, { status: 'closed', outcome: 'calibrated', closed_at: e.at }),
  // Only a score that was held for want of a part has a row to close.
  ScoreComputed: (reviewId, e) =>
    over(reviewId, e.step, { status: 'closed', outcome: 'done', closed_at: e.at }),
  SentBack: (reviewId, e) =>
    e.cleared.map((step) => patchStep(reviewId, step, { status: 'again' })),
  RoundEnded: (reviewId, e) => [
    ...e.cleared.map((step) => patchStep(reviewId, step, { status: 'again' })),
    ...(e.until === undefined ? [] : [patchStep(reviewId, e.step, { due_at: e.until })]),
  ],
  AssessmentSubmitted: done,
  GoalsSubmitted: done,
  ReviewersNominated: done,
  MeetingRecorded: done,
  ReceiptAcknowledged: done,
  DecisionRecorded: done,
  BallotCast: done,
  // A window that takes several uses stays with whoever used it.
  AppealLodged: (reviewId, e) => (e.stays === true ? [] : done(reviewId, e)),
  WindowReopened: (reviewId, e) => [
    patchStep(reviewId, e.step, {
      ...{ status: 'open', outcome: null, closed_at: null, due_at: e.due.at },
    }),
    ...(e.tasks ?? []).map((taskId) => patchTask(taskId, { status: 'open' })),
  ],
  AnswerWithdrawn: (reviewId, e) => [
    patchStep(reviewId, e.step, { status: 'open', outcome: null, closed_at: null }),
    patchTask(e.taskId, { status: 'open' }),
  ],
  WindowWaived: (_, e) => [patchTask(e.taskId, { status: 'withdrawn' })],
  TaskDeclined: (_, e) => [patchTask(e.taskId, { status: 'declined' })],
  TaskReassigned: (_, e) => [patchTask(e.taskId, { assignee: e.to })],
  TaskAdded: (reviewId, e) => [taskRow(reviewId, { ...e, openedAt: e.at }, e.task)],
  TaskClaimed: (_, e) => e.others.map((id) => patchTask(id, { status: 'withdrawn' })),
  TaskReleased: (_, e) => e.others.map((id) => patchTask(id, { status: 'open' })),
  TaskDelegated: (_, e) => [patchTask(e.taskId, { assignee: e.to })],
  DelegationEnded: (_, e) => [patchTask(e.taskId, { assignee: e.to })],
  DueExtended: (reviewId, e) => [patchStep(reviewId, e.step, { due_at: e.due.at })],
  ExtensionTakenBack: (reviewId, e) => [patchStep(reviewId, e.step, { due_at: e.due.at })],
  StepReopened: (reviewId, e) =>
    e.cleared.map((step) => patchStep(reviewId, step, { status: 'again' })),
  StepRestored: (reviewId, e) => [
    patchStep(
      reviewId,
      e.step,
      e.to === 'open'
        ? { ...OPEN_AGAIN, due_at: e.due ?? null }
        : { status: e.to, outcome: e.outcome ?? null, closed_at: e.at },
    ),
  ],
  ReviewMigrated: (reviewId, e) => [
    patchReview(reviewId, { flow_digest: e.to }),
    ...e.again.map((step) => patchStep(reviewId, step, { status: 'again' })),
  ],
  ReviewReinstated: (reviewId, e) => [
    {
      op: 'patch',
      table: reviewTable,
      key: { review_id: reviewId },
      set: { status: 'open', outcome: null },
    },
    ...movedRows(reviewId, e),
  ],
  ClocksPaused: (reviewId, e) =>
    e.person === 'all' ? [patchReview(reviewId, { is_paused: true })] : [],
  ClocksResumed: (reviewId, e) => [
    ...movedRows(reviewId, e),
    ...(e.person === 'all' ? [patchReview(reviewId, { is_paused: false })] : []),
  ],
  ReviewClosed: (reviewId, e) => [patchReview(reviewId, { status: 'closed', outcome: e.kind })],
};
