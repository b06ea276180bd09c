import type { Instant, TaskId } from '../../kernel/index.js';
import type { Draft } from './draft.js';
import { settle } from './evolve-rounds.js';
import type { ReviewEvent } from './review-events.js';
import type { StepKey, StepOutcome } from './shapes.js';
import type { StepState, TaskState } from './review-state.js';
import { blockOf } from './block-of.js';

type StepOpened = Extract<ReviewEvent, { readonly type: 'StepOpened' }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const openStep = (draft: Draft, event: StepOpened): void => {
  for (const task of event.tasks) {
    draft.put('tasks', task.taskId, { ...task, step: event.step, status: 'open', revision: 0 });
  }
  const earlier = draft.steps.get(event.step)?.earlier;
  const step = stepOf(event);
  draft.put('steps', event.step, earlier === undefined ? step : { ...step, earlier });
  draft.lastAt = event.openedAt;
};

const stepOf = (event: StepOpened): StepState => {
  const step: Mutable<StepState> = {
    key: event.step,
    block: event.block,
    kind: event.kind,
    stage: event.stage,
    iteration: event.iteration,
    status: 'open',
    openedAt: event.openedAt,
    tasks: event.tasks.map((task) => task.taskId),
    duePassed: false,
    reminders: event.reminders,
    findings: [],
  };
  if (event.round !== undefined) step.round = event.round;
  if (event.due !== undefined) step.due = event.due;
  if (event.until !== undefined) step.until = event.until;
  if (event.joins !== undefined) step.joins = event.joins;
  if (event.vote !== undefined) step.vote = event.vote;
  if (event.within !== undefined) step.within = event.within;
  return step;
};

/** A step that never opened: a skipped block, a cancelled branch, something that needs nobody. */
const neverOpened = (key: StepKey): StepState => ({
  key,
  block: blockOf(key),
  kind: 'moment',
  stage: '',
  iteration: 0,
  status: 'closed',
  tasks: [],
  duePassed: false,
  reminders: [],
  findings: [],
});

export const patchStep = (
  draft: Draft,
  key: StepKey,
  patch: (step: StepState) => Partial<StepState>,
): void => {
  const step = draft.steps.get(key);
  if (step !== undefined) draft.put('steps', key, { ...step, ...patch(step) });
};

export const patchTask = (
  draft: Draft,
  taskId: TaskId,
  patch: Pick<Partial<TaskState>, 'status' | 'assignee' | 'isHandedOn'>,
): void => {
  const task = draft.tasks.get(taskId);
  if (task !== undefined) {
    draft.put('tasks', taskId, { ...task, revision: task.revision + 1, ...patch });
  }
};

/** Open once more as it was: with a due of its own and those who had not used it. */
export const reopenWindow = (
  draft: Draft,
  event: Extract<ReviewEvent, { readonly type: 'WindowReopened' }>,
): void => {
  const before = draft.steps.get(event.step);
  if (before === undefined) return;
  const { closedAt: _, outcome: __, ...kept } = before;
  const { due, reminders } = event;
  draft.put('steps', event.step, { ...kept, status: 'open', due, reminders, duePassed: false });
  for (const id of before.tasks) {
    if (draft.tasks.get(id)?.status === 'withdrawn') patchTask(draft, id, { status: 'open' });
  }
  draft.lastAt = event.at;
};

/**
 * A block that needs nobody opens and closes at once: each time counts as one iteration. Where it
 * was held open, its opening has counted already.
 */
const isAtOnce = ({ kind, status }: StepState): boolean => kind === 'moment' && status !== 'open';

interface Closing {
  readonly status?: 'closed' | 'skipped';
  readonly outcome?: StepOutcome;
  readonly at: Instant;
}

/** Work that was set aside will be opened again. */
const statusBy = (outcome: StepOutcome | undefined): StepState['status'] =>
  outcome === 'set aside' ? 'again' : 'closed';

/** Closes a step and withdraws those of its tasks that are still open. */
export const closeStep = (draft: Draft, key: StepKey, closing: Closing): void => {
  const before = draft.steps.get(key) ?? neverOpened(key);
  const step: Mutable<StepState> = { ...before, closedAt: closing.at, reminders: [] };
  step.status = closing.status ?? statusBy(closing.outcome);
  if (closing.outcome !== undefined) step.outcome = closing.outcome;
  if (isAtOnce(before)) step.iteration = before.iteration + 1;
  draft.put('steps', key, step);
  for (const id of before.tasks) {
    if (draft.tasks.get(id)?.status === 'open') patchTask(draft, id, { status: 'withdrawn' });
  }
  settle(draft, step.block, closing.at);
  draft.lastAt = closing.at;
};
