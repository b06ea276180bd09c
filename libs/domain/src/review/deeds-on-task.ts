import type { CompiledFlow } from '../flow/compile/index.js';
import { mayDelegate } from '../flow/conductor/index.js';
import type { StepState, TaskState } from './record/index.js';

/** What the holder of a task may do about who does it. */
export type Deed = 'claim' | 'giveBack' | 'delegate' | 'takeBack';

export const deedsOnTask = (
  { nodes }: CompiledFlow,
  { status, block }: StepState,
  task: TaskState,
): readonly Deed[] => {
  if (task.status !== 'open' || status !== 'open') return [];
  const { isOffered, isClaimed, onBehalfOf } = task;
  const deeds: readonly (readonly [Deed, boolean])[] = [
    ['claim', isOffered === true && isClaimed !== true],
    ['giveBack', isClaimed === true],
    ['delegate', onBehalfOf === undefined && mayDelegate(nodes.get(block))],
    ['takeBack', onBehalfOf !== undefined],
  ];
  return deeds.flatMap(([deed, isPossible]) => (isPossible ? [deed] : []));
};
