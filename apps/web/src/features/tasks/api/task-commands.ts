import { z } from 'zod';
import { send } from '../../../shared/http/index.js';
import type { Work } from '../work/to-work.js';

const doneSchema = z.object({ position: z.string() });

export interface TaskRef {
  readonly taskId: string;
  /** Revision of the task the person saw. */
  readonly revision: number;
}

interface TaskCommand {
  readonly task: TaskRef;
  readonly idempotencyKey: string;
}

const post = (action: string, { task, idempotencyKey }: TaskCommand, body: unknown) =>
  send({
    method: 'POST',
    path: `/api/tasks/${task.taskId}/${action}`,
    body,
    ifMatch: task.revision,
    idempotencyKey,
    response: doneSchema,
  });

export const completeTask = (command: TaskCommand & { work: Work }) =>
  post('complete', command, { work: command.work });

export const declineTask = (command: TaskCommand & { reason: string }) =>
  post('decline', command, { reason: command.reason });

export const waiveWindow = (command: TaskCommand) => post('waive', command, {});
