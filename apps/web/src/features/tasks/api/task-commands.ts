import { doneShape } from '@reprise/http-contracts/shapes';
import type { WorkBody } from '@reprise/http-contracts/tasks';
import { send } from '../../../shared/http/index.js';

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
    response: doneShape,
  });

export const completeTask = (command: TaskCommand & { work: WorkBody }) =>
  post('complete', command, { work: command.work });

export const reviseAnswer = (command: TaskCommand & { work: WorkBody }) =>
  post('revise', command, { work: command.work });

export const withdrawAnswer = (command: TaskCommand) => post('withdraw', command, {});

export const declineTask = (command: TaskCommand & { reason: string }) =>
  post('decline', command, { reason: command.reason });

export const waiveWindow = (command: TaskCommand) => post('waive', command, {});
