import { send } from '../../../shared/http/index.js';
import { taskViewSchema } from './task-view.js';
import type { TaskView } from './task-view.js';

export const readTask = (taskId: string, signal?: AbortSignal): Promise<TaskView> =>
  send({
    path: `/api/tasks/${taskId}`,
    response: taskViewSchema,
    ...(signal === undefined ? {} : { signal }),
  });
