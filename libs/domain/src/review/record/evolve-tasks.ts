import type { TaskId } from '../../kernel/index.js';
import type { Draft } from './draft.js';
import { patchStep, patchTask } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type { TaskState } from './review-state.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
type Fold<T extends ReviewEvent['type']> = (draft: Draft, event: Of<T>) => void;

const change = (draft: Draft, id: TaskId, next: (task: TaskState) => TaskState): void => {
  const task = draft.tasks.get(id);
  if (task !== undefined) {
    draft.put('tasks', id, { ...next(task), revision: task.revision + 1 });
  }
};

/** Another's task from now on: nobody acts for anybody in it, and nobody has claimed it. */
export const reassignTask: Fold<'TaskReassigned'> = (draft, e) => {
  change(draft, e.taskId, ({ onBehalfOf: _, backAt: __, isHandedOn: ___, ...task }) => ({
    ...task,
    assignee: e.to,
    ...(e.because === 'by hand' || e.because === 'overdue' ? { isHandedOn: true } : {}),
  }));
};

export const addTask: Fold<'TaskAdded'> = (draft, { step, task, by }) => {
  const given = by === undefined ? {} : { isHandedOn: true as const };
  draft.put('tasks', task.taskId, { ...task, ...given, step, status: 'open', revision: 0 });
  patchStep(draft, step, ({ tasks }) => ({ tasks: [...tasks, task.taskId] }));
};

export const claimTask: Fold<'TaskClaimed'> = (draft, { taskId, others }) => {
  change(draft, taskId, (task) => ({ ...task, isClaimed: true }));
  for (const other of others) patchTask(draft, other, { status: 'withdrawn' });
};

export const releaseTask: Fold<'TaskReleased'> = (draft, { taskId, others }) => {
  change(draft, taskId, ({ isClaimed: _, ...task }) => task);
  for (const other of others) patchTask(draft, other, { status: 'open' });
};

export const delegateTask: Fold<'TaskDelegated'> = (draft, { taskId, from, to, until }) => {
  const back = until === undefined ? {} : { backAt: until };
  change(draft, taskId, (task) => ({ ...task, assignee: to, onBehalfOf: from, ...back }));
};

export const endDelegation: Fold<'DelegationEnded'> = (draft, { taskId, to }) => {
  change(draft, taskId, ({ onBehalfOf: _, backAt: __, ...task }) => ({ ...task, assignee: to }));
};

export const liftBar: Fold<'BarLifted'> = (draft, { participant, person }) =>
  draft.put('lifted', participant, [...(draft.lifted.get(participant) ?? []), person]);

export const removeReviewer: Fold<'ReviewerRemoved'> = (draft, { step, person }) => {
  const people = draft.people.get(step) ?? [];
  draft.put(
    'people',
    step,
    people.filter((other) => other !== person),
  );
};
