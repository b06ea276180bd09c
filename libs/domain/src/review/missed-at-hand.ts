import type { CompiledFlow } from '../flow/compile/index.js';
import type { PersonId, TaskId } from '../kernel/index.js';
import { ownTask } from './answer-at-hand.js';
import { hasNextOpened } from './next-opened.js';
import type { TaskAtHand } from './open-task.js';
import type { OpenedReview, StepState } from './record/index.js';

interface Asked {
  readonly taskId: TaskId;
  readonly by: PersonId;
  readonly revision: number;
}

/** A task that closed unanswered at its due, where the flow takes it until the next block opens. */
export const missedAtHand = (
  flow: CompiledFlow,
  state: OpenedReview,
  asked: Asked,
): TaskAtHand | undefined => {
  const found = ownTask(state, asked);
  if (found?.task.status !== 'withdrawn' || found.task.revision !== asked.revision)
    return undefined;
  const { step } = found;
  if (step.due === undefined || !isMissed(flow, step)) return undefined;
  return hasNextOpened(flow, state, { step, since: step.due.at }) ? undefined : found;
};

const isMissed = ({ nodes }: CompiledFlow, { block, status, outcome }: StepState): boolean => {
  const node = nodes.get(block);
  const isTaken = node?.kind === 'task' && node.document.afterDue === 'until the next opens';
  return isTaken && status === 'closed' && (outcome === 'missing' || outcome === 'deemed done');
};
