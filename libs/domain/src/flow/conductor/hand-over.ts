import type { PersonId } from '../../kernel/index.js';
import type { OpenedReview, StepState } from '../../review/record/index.js';
import type { NodeOf } from '../compile/index.js';
import { flagOnce } from './flag-once.js';
import { findPeople, inquiryAt } from './participants.js';
import { OUTERMOST } from './scope.js';
import type { Run } from './run.js';

/**
 * Hands what is still open of a step to a participant, after its due. Nobody gets a second task
 * of the same step, and the subject gets no judgement of themselves; for whom nobody is left, the
 * task stays where it is, and the step is flagged.
 */
export const handOver = (
  run: Run,
  step: StepState,
  { node, role }: { readonly node: NodeOf<'task' | 'decision'>; readonly role: string },
): void => {
  for (const id of step.tasks) {
    const task = run.state.tasks.get(id);
    if (task?.status !== 'open') continue;
    const inquiry = inquiryAt({ run, scope: OUTERMOST, node }, task.role);
    const except = new Set([...(inquiry.except ?? []), ...holdersOf(run.state, step)]);
    const [to] = findPeople({ ...inquiry, except }, role).people;
    if (to === undefined) {
      flagOnce(run, step.key, `nobody to hand over to: ${role}`);
      continue;
    }
    run.emit({
      type: 'TaskReassigned',
      taskId: id,
      step: step.key,
      from: task.assignee,
      to,
      because: 'overdue',
      reason: `due passed, handed to ${role}`,
    });
  }
};

/**
 * Everybody who has or had a task of a step. In a round it is the same work for each of its people,
 * those whose turn is still to come included.
 */
export const holdersOf = (review: OpenedReview, step: StepState): ReadonlySet<PersonId> => {
  const { block, within } = step;
  const holders = new Set<PersonId>(within === undefined ? [] : review.people.get(within));
  for (const other of review.steps.values()) {
    if (other.block !== block || other.within !== within) continue;
    for (const id of other.tasks) {
      const task = review.tasks.get(id);
      if (task === undefined) continue;
      holders.add(task.assignee);
      if (task.onBehalfOf !== undefined) holders.add(task.onBehalfOf);
    }
  }
  return holders;
};
