import type { OpenedReview, StepOutcome, StepState } from '../../../review/record/index.js';
import { openFor, seekFor } from '../open-for.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';

/** One thing for one person, or for several who must all do it. */
export const task = (arrival: Arrival<'task'>): Progress => {
  const { run, node, scope, key } = arrival;
  const { document } = node;
  return liveStep(arrival, {
    open: () =>
      openFor(run, {
        ...{ node, scope, key, kind: 'task', who: document.who, taskKind: document.kind },
        due: document.due,
        remind: document.remind,
      }),
    settle: (step) => {
      seekFor(arrival, { who: document.who, kind: document.kind });
      return settledTasks(run.state, run.state.steps.get(key) ?? step);
    },
  });
};

/** Done when every task of the step has an end; declined when all of them were declined. */
export const settledTasks = (state: OpenedReview, step: StepState): StepOutcome | undefined => {
  const statuses = step.tasks.map((id) => state.tasks.get(id)?.status);
  // Without a task it waits until HR names somebody.
  if (statuses.length === 0 || statuses.includes('open')) return undefined;
  return statuses.every((status) => status === 'declined') ? 'declined' : 'done';
};
