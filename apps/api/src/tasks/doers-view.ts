import { deedsOnTask } from '@reprise/domain/review';
import type { StepState } from '@reprise/domain/review';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { Names } from '../platform/names.js';
import type { OwnTask } from './own-tasks.js';

/** Who does a task and on whose behalf, and what its holder may do about that. */
export const doersView = (
  { flow, task }: OwnTask,
  step: StepState,
  names: Names,
): Pick<TaskView, 'may' | 'onBehalfOf'> => {
  const { onBehalfOf } = task;
  return {
    may: [...deedsOnTask(flow, step, task)],
    ...(onBehalfOf === undefined
      ? {}
      : { onBehalfOf: { personId: onBehalfOf, name: names.of(onBehalfOf) } }),
  };
};
