import { endOfDay } from '../calendar/index.js';
import { holdersOf, isAllowedNow } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import { taskAtHand } from './open-task.js';
import type { TaskAtHand } from './open-task.js';
import { missingPerson } from './present-person.js';
import type { DelegateTask, EndDelegation, Substitute } from './people-commands.js';
import type { OpenedReview } from './record/index.js';

/**
 * Lets somebody act for the one whose task it is, where the step allows it. Whoever could not have
 * been given the task cannot act in it for another either, and what is delegated goes no further.
 */
export const delegateTask: DecideOn<DelegateTask> = (command, state, world) => {
  const found = taskAtHand(state, command);
  if ('kind' in found) return found;
  const refusal = mayNotDelegate(world, found, command);
  if (refusal !== undefined) return refusal;
  const absent = missingPerson(world, command.to);
  if (absent !== undefined) return absent;
  const until = endOf(command, world);
  if (until !== undefined && until <= command.at) return refuse('DELEGATION.ENDED');
  if (!isPossible(world, state, { found, command })) return refuse('DELEGATION.NOT_ALLOWED_TO');
  const { taskId, by: from, to, reason, at } = command;
  const back = until === undefined ? {} : { until };
  return [{ type: 'TaskDelegated', taskId, step: found.step.key, from, to, ...back, reason, at }];
};

const mayNotDelegate = (
  { flow }: ReviewWorld,
  { task, step }: TaskAtHand,
  { reason }: DelegateTask,
): Refusal | undefined => {
  const node = flow.nodes.get(step.block);
  const isOpenTo = node?.kind === 'task' || node?.kind === 'decision';
  if (!isOpenTo || node.document.mayDelegate !== true) return refuse('TASK.NOT_DELEGABLE');
  if (task.onBehalfOf !== undefined) return refuse('DELEGATION.NOT_YOURS');
  return reason.trim() === '' ? refuse('TASK.REASON_MISSING') : undefined;
};

const endOf = ({ until }: DelegateTask, { flow }: ReviewWorld): Instant | undefined =>
  until === undefined ? undefined : endOfDay(until, flow.document.zone);

/** Others of the same step may not act for each other: each of them is to judge alone. */
const isPossible = (
  world: ReviewWorld,
  state: OpenedReview,
  { found, command }: { readonly found: TaskAtHand; readonly command: DelegateTask },
): boolean => {
  const { task, step } = found;
  return isAllowedNow(world, {
    state,
    block: step.block,
    role: task.role,
    at: command.at,
    person: command.to,
    except: holdersOf(state, step),
  });
};

/** Whom somebody named acts for them, as if they had delegated the task themselves. */
export const substitute: DecideOn<Substitute> = ({ type: _, taskId, ...named }, state, world) => {
  const task = state.tasks.get(taskId);
  if (task === undefined) return refuse('TASK.UNKNOWN', { taskId });
  const { assignee: by, revision } = task;
  const reason = 'substitute';
  return delegateTask(
    { type: 'DelegateTask', taskId, by, revision, reason, ...named },
    state,
    world,
  );
};

/** Ends a delegation early: by whose task it is, or by who acts for them. */
export const endDelegation: DecideOn<EndDelegation> = (command, state) => {
  const { taskId, by, at } = command;
  const task = state.tasks.get(taskId);
  if (task?.onBehalfOf === undefined) return refuse('TASK.UNKNOWN', { taskId });
  if (by !== task.onBehalfOf && by !== task.assignee) return refuse('TASK.UNKNOWN', { taskId });
  const found = taskAtHand(state, { ...command, by: task.assignee });
  if ('kind' in found) return found;
  const { assignee: from, onBehalfOf: to, step } = task;
  return [{ type: 'DelegationEnded', taskId, step, from, to, at, by }];
};
