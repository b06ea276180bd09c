import { taskViewShape } from '@reprise/http-contracts/tasks';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { send } from '../../../shared/http/index.js';

export const readTask = (taskId: string, signal?: AbortSignal): Promise<TaskView> =>
  send({
    path: `/api/tasks/${taskId}`,
    response: taskViewShape,
    ...(signal === undefined ? {} : { signal }),
  });
