import type { StepState } from '../../review/record/index.js';
import type { Run } from './run.js';

/** Gives back to whose task it is what others did for them until now. */
export const endDelegations = (run: Run, step: StepState): void => {
  for (const id of step.tasks) {
    const task = run.state.tasks.get(id);
    const { status, backAt, onBehalfOf, assignee } = task ?? {};
    if (status !== 'open' || backAt === undefined || backAt > run.now) continue;
    if (onBehalfOf === undefined || assignee === undefined) continue;
    run.emit({
      type: 'DelegationEnded',
      taskId: id,
      step: step.key,
      from: assignee,
      to: onBehalfOf,
      at: run.now,
    });
  }
};
