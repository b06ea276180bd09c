import { mayDelegate } from '@reprise/domain/flow/conductor';
import type { StepState } from '@reprise/domain/review';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { Names } from '../platform/names.js';
import type { OwnTask } from './own-tasks.js';

type Deed = NonNullable<TaskView['may']>[number];

/** Who does a task and on whose behalf, and what its holder may do about that. */
export const doersView = (
  { flow, task }: OwnTask,
  step: StepState,
  names: Names,
): Pick<TaskView, 'may' | 'onBehalfOf'> => {
  const { isOffered, isClaimed, onBehalfOf, status } = task;
  const isOpen = status === 'open' && step.status === 'open';
  const deeds: readonly (readonly [Deed, boolean])[] = [
    ['claim', isOffered === true && isClaimed !== true],
    ['giveBack', isClaimed === true],
    ['delegate', onBehalfOf === undefined && mayDelegate(flow.nodes.get(step.block))],
    ['takeBack', onBehalfOf !== undefined],
  ];
  return {
    may: isOpen ? deeds.flatMap(([deed, isPossible]) => (isPossible ? [deed] : [])) : [],
    ...(onBehalfOf === undefined
      ? {}
      : { onBehalfOf: { personId: onBehalfOf, name: names.of(onBehalfOf) } }),
  };
};
