import type { Instant, TaskId } from '../../kernel/index.js';
import type { ReviewEvent, StepKey, StepOutcome } from './review-events.js';
import type { OpenedReview, StepState, TaskState } from './review-state.js';
import { replaced } from './replaced.js';

export const openStep = (
  state: OpenedReview,
  event: Extract<ReviewEvent, { type: 'StepOpened' }>,
): OpenedReview => {
  const tasks = new Map(state.tasks);
  for (const task of event.tasks) {
    tasks.set(task.taskId, { ...task, step: event.step, status: 'open', revision: 0 });
  }
  const step: StepState = {
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
    ...(event.due === undefined ? {} : { due: event.due }),
    ...(event.until === undefined ? {} : { until: event.until }),
    ...(event.joins === undefined ? {} : { joins: event.joins }),
    ...(event.within === undefined ? {} : { within: event.within }),
  };
  return {
    ...state,
    steps: replaced(state.steps, event.step, step),
    tasks,
    lastAt: event.openedAt,
  };
};

/** A step that never opened: a skipped block, a cancelled branch, something that needs nobody. */
const neverOpened = (key: StepKey): StepState => ({
  key,
  block: key.split('[', 1)[0] ?? key,
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
  state: OpenedReview,
  key: StepKey,
  patch: (step: StepState) => Partial<StepState>,
): OpenedReview => {
  const step = state.steps.get(key);
  if (step === undefined) return state;
  return { ...state, steps: replaced(state.steps, key, { ...step, ...patch(step) }) };
};

interface Closing {
  readonly status?: 'closed' | 'skipped';
  readonly outcome?: StepOutcome;
  readonly at: Instant;
}

/** Closes a step and withdraws those of its tasks that are still open. */
export const closeStep = (state: OpenedReview, key: StepKey, closing: Closing): OpenedReview => {
  const before = state.steps.get(key) ?? neverOpened(key);
  const step: StepState = {
    ...before,
    status: closing.status ?? 'closed',
    closedAt: closing.at,
    reminders: [],
    ...(closing.outcome === undefined ? {} : { outcome: closing.outcome }),
    // A block that needs nobody opens and closes at once: each time counts as one iteration.
    ...(before.kind === 'moment' ? { iteration: before.iteration + 1 } : {}),
  };
  return {
    ...state,
    steps: replaced(state.steps, key, step),
    tasks: withdrawn(state.tasks, before.tasks),
    lastAt: closing.at,
  };
};

const withdrawn = (
  tasks: ReadonlyMap<TaskId, TaskState>,
  ids: readonly TaskId[],
): ReadonlyMap<TaskId, TaskState> => {
  const open = ids.filter((id) => tasks.get(id)?.status === 'open');
  if (open.length === 0) return tasks;
  const next = new Map(tasks);
  for (const id of open) {
    const task = next.get(id);
    if (task !== undefined) {
      next.set(id, { ...task, status: 'withdrawn', revision: task.revision + 1 });
    }
  }
  return next;
};
