import { refuse } from '../kernel/index.js';
import type { PersonId, Refusal, TaskId } from '../kernel/index.js';
import type { TaskAtHand } from './open-task.js';
import type { OpenedReview, Submission } from './record/index.js';

/** An answer that was handed in, at the task and step it belongs to. */
export interface AnswerAtHand extends TaskAtHand {
  readonly submission: Submission;
}

interface Asked {
  readonly taskId: TaskId;
  readonly by: PersonId;
  readonly revision: number;
}

/** The answer somebody wants to change, if it is theirs and still as they saw it. */
export const answerAtHand = (state: OpenedReview, asked: Asked): AnswerAtHand | Refusal => {
  const found = ownTask(state, asked);
  if (found === undefined) return refuse('TASK.UNKNOWN', { taskId: asked.taskId });
  const { task, step } = found;
  const submission = (state.submissions.get(step.key) ?? []).findLast(
    (each) =>
      each.taskId === asked.taskId && each.by === asked.by && each.iteration === step.iteration,
  );
  if (submission === undefined || task.status !== 'done') return refuse('ANSWER.NONE');
  return task.revision === asked.revision
    ? { task, step, submission }
    : refuse('TASK.STALE', { expected: String(asked.revision), actual: String(task.revision) });
};

/** Somebody else's task is like one that does not exist. */
export const ownTask = (
  state: OpenedReview,
  { taskId, by }: Pick<Asked, 'taskId' | 'by'>,
): TaskAtHand | undefined => {
  const task = state.tasks.get(taskId);
  const step = task === undefined ? undefined : state.steps.get(task.step);
  if (task === undefined || step === undefined) return undefined;
  return task.assignee === by ? { task, step } : undefined;
};
