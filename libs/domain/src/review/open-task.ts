import { refuse } from '../kernel/index.js';
import type { PersonId, Refusal, TaskId } from '../kernel/index.js';
import type { OpenedReview, StepState, TaskState } from './record/index.js';

export interface TaskAtHand {
  readonly task: TaskState;
  readonly step: StepState;
}

interface Asked {
  readonly taskId: TaskId;
  readonly by: PersonId;
  readonly revision: number;
}

/**
 * The task somebody wants to work on, if it is theirs, open, and still as they saw it. Someone
 * else's task answers like one that does not exist.
 */
export const taskAtHand = (state: OpenedReview, asked: Asked): TaskAtHand | Refusal => {
  const task = state.tasks.get(asked.taskId);
  const step = task === undefined ? undefined : state.steps.get(task.step);
  if (task === undefined || step === undefined || task.assignee !== asked.by) {
    return refuse('TASK.UNKNOWN', { taskId: asked.taskId });
  }
  if (task.status !== 'open' || step.status !== 'open') {
    return refuse('TASK.CLOSED', { taskId: asked.taskId, status: task.status });
  }
  if (task.revision !== asked.revision) {
    return refuse('TASK.STALE', {
      expected: String(asked.revision),
      actual: String(task.revision),
    });
  }
  return { task, step };
};
