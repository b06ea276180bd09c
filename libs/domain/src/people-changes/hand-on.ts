import { followedBy, holdersOf, peopleNow } from '../flow/conductor/index.js';
import type { TaskState } from '../review/index.js';
import type { Following, PersonChange, Touched } from './following.js';

/** The task of a leaver goes to whom the flow names when nobody is there. */
export const handOn = (
  task: TaskState,
  touched: Touched,
  { by, on }: PersonChange,
): readonly Following[] => {
  const { review, at } = touched;
  const step = review.steps.get(task.step);
  if (step === undefined) return [];
  const { block } = step;
  const except = new Set(holdersOf(review, step));
  except.delete(task.assignee);
  const [to] = peopleNow(touched, { state: review, block, role: task.role, at, except });
  if (to === undefined || to === task.assignee) return [];
  const { taskId } = task;
  const reason = `left the organisation, seen on ${on}`;
  const command = { type: 'ReassignTask', by, taskId, to, because: 'left', reason } as const;
  return [{ about: taskId, command }];
};

/** A task goes where the flow says that it goes, when it would find somebody else for it now. */
export const followTask = (
  task: TaskState,
  touched: Touched,
  { by, on }: PersonChange,
): readonly Following[] => {
  const { review: state, at } = touched;
  const step = state.steps.get(task.step);
  const followed = step && followedBy(touched, { state, task, step, at });
  if (followed === undefined) return [];
  const { taskId } = task;
  const [to] = followed.to;
  if (followed.how === 'both' || to === undefined)
    return followed.to.map((one) => ({
      about: `${task.step} ${one}`,
      command: { type: 'ShareTask', taskId, to: one },
    }));
  const because = 'manager changed' as const;
  const reason = `${because}, seen on ${on}`;
  return [{ about: taskId, command: { type: 'ReassignTask', by, taskId, to, because, reason } }];
};
