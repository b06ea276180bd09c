import type { Instant, PersonId } from '../kernel/index.js';
import type { OpenedReview, StepState } from './record/index.js';

/** Those who still have to act on a step. */
export const actorsOf = (state: OpenedReview, step: StepState): readonly PersonId[] =>
  step.tasks.flatMap((id) => {
    const task = state.tasks.get(id);
    return task?.status === 'open' ? [task.assignee] : [];
  });

/** Since when each pause holds a step: that of everything, and those of its actors. */
export const holdsOn = (
  state: OpenedReview,
  step: StepState,
): ReadonlyMap<PersonId | 'all', Instant> => {
  const holders = ['all' as const, ...actorsOf(state, step)];
  return new Map(
    holders.flatMap((holder) => {
      const since = state.paused.get(holder);
      return since === undefined ? [] : [[holder, since] as const];
    }),
  );
};

/**
 * Whether a step is past its due at an instant. A due that rests does not pass: what is handed in
 * meanwhile is in time, because the due will be moved when the pause ends.
 */
export const isPastDue = (state: OpenedReview, step: StepState, at: Instant): boolean => {
  const { due } = step;
  if (due === undefined || at <= due.at) return false;
  return [...holdsOn(state, step).values()].every((since) => since > due.at);
};
