import { lostMeanwhile } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { TaskId } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import { taskAtHand } from './open-task.js';
import type { ClaimTask, ReleaseTask } from './people-commands.js';
import type { OpenedReview, ReviewEvent, TaskState } from './record/index.js';

/** Takes a task that is offered to several: the others have it no longer. */
export const claimTask: DecideOn<ClaimTask> = (command, state, world) => {
  const found = taskAtHand(state, command);
  if ('kind' in found) return found;
  const { task } = found;
  if (task.isOffered === undefined) return refuse('TASK.NOT_OFFERED');
  const lost = lostMeanwhile(world, { state, task, at: command.at });
  return lost ?? claimed(state, task, command);
};

/** The claim that handing in an offered task is; nothing where it was claimed or is one's own. */
export const claimed = (
  state: OpenedReview,
  task: TaskState,
  { by, at }: Pick<ClaimTask, 'by' | 'at'>,
): readonly ReviewEvent[] => {
  if (task.isOffered === undefined || task.isClaimed === true) return [];
  const { taskId, step } = task;
  const others = offeredBeside(state, task, 'open');
  return [{ type: 'TaskClaimed', taskId, step, by, at, others }];
};

/** Gives a claimed task back: it is offered again to all who had not declined it. */
export const releaseTask: DecideOn<ReleaseTask> = (command, state) => {
  const found = taskAtHand(state, command);
  if ('kind' in found) return found;
  if (found.task.isClaimed === undefined) return refuse('TASK.NOT_CLAIMED');
  return released(state, found.task, command);
};

export const released = (
  state: OpenedReview,
  task: TaskState,
  { by, at }: Pick<ReleaseTask, 'by' | 'at'>,
): readonly ReviewEvent[] => {
  if (task.isClaimed === undefined) return [];
  const { taskId, step } = task;
  const others = offeredBeside(state, task, 'withdrawn');
  return [{ type: 'TaskReleased', taskId, step, by, at, others }];
};

/** The same task as it is offered to the others of its participant. */
const offeredBeside = (
  { tasks, steps }: OpenedReview,
  task: TaskState,
  status: TaskState['status'],
): readonly TaskId[] =>
  (steps.get(task.step)?.tasks ?? []).filter((id) => {
    const other = tasks.get(id);
    const isOffered = other?.isOffered === true && other.role === task.role;
    return id !== task.taskId && isOffered && other.status === status;
  });
