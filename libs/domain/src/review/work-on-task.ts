import { isJudgement } from '../flow/compile/index.js';
import { released } from './claim-task.js';
import { refuse } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import { missingPerson } from './present-person.js';
import { taskAtHand } from './open-task.js';
import type { DeclineTask, ReassignTask, WaiveWindow } from './review-commands.js';

/** A reviewer who cannot judge says so, where the flow lets them. */
export const declineTask: DecideOn<DeclineTask> = (command, state, world) => {
  const found = taskAtHand(state, command);
  if ('kind' in found) return found;
  const node = world.flow.nodes.get(found.step.block);
  // A member of a panel may always recuse themselves.
  const mayDecline = node?.kind === 'vote' || (node?.kind === 'task' && node.document.mayDecline);
  if (!mayDecline) return refuse('TASK.NOT_DECLINABLE');
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const { taskId, by, at, reason } = command;
  return [
    ...released(state, found.task, command),
    { type: 'TaskDeclined', taskId, step: found.step.key, by, at, reason },
  ];
};

/** Gives up the rest of a window, so that the path need not wait for its end. */
export const waiveWindow: DecideOn<WaiveWindow> = (command, state, world) => {
  const found = taskAtHand(state, command);
  if ('kind' in found) return found;
  if (found.step.kind !== 'window') return refuse('TASK.NOT_A_WINDOW');
  const node = world.flow.nodes.get(found.step.block);
  if (node?.kind === 'window' && !node.document.waivable) return refuse('WINDOW.NOT_WAIVABLE');
  const { taskId, by, at } = command;
  return [{ type: 'WindowWaived', taskId, step: found.step.key, by, at }];
};

/** Gives an open task to somebody else; the drafts of the one before stay theirs. */
export const reassignTask: DecideOn<ReassignTask> = (command, state, world) => {
  const task = state.tasks.get(command.taskId);
  if (task === undefined) return refuse('TASK.UNKNOWN', { taskId: command.taskId });
  if (task.status !== 'open')
    return refuse('TASK.CLOSED', { taskId: command.taskId, status: task.status });
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  if (task.assignee === command.to) return [];
  const absent = missingPerson(world, command.to);
  if (absent !== undefined) return absent;
  if (state.subject === command.to && isJudgement(task.kind)) return refuse('TASK.OWN_ASSESSMENT');
  const { taskId, to, because, reason, by } = command;
  return [
    {
      type: 'TaskReassigned',
      taskId,
      step: task.step,
      from: task.assignee,
      to,
      because,
      reason,
      by,
    },
  ];
};
