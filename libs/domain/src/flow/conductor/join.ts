import type { StepKey } from '../../review/record/index.js';
import type { Progress } from './progress.js';
import type { Run } from './run.js';

export type JoinRule = 'all' | 'any' | { readonly atLeast: number };

/**
 * Whether a join is satisfied. Skipped branches leave the denominator, and a rule that asks for
 * more than there are asks for all: an unreachable number never freezes a review.
 */
export const isJoined = (rule: JoinRule, branches: readonly Progress[]): boolean => {
  const counted = branches.filter((branch) => branch !== 'skipped');
  const closed = counted.filter((branch) => branch === 'closed').length;
  const needed = rule === 'all' ? counted.length : rule === 'any' ? 1 : rule.atLeast;
  return closed >= Math.min(needed, counted.length);
};

/** Closes every open step below these branches and marks the branches, so that none reopens. */
export const cancelBranches = (
  run: Run,
  branches: readonly StepKey[],
  below: (step: StepKey) => boolean,
): void => {
  for (const step of run.state.steps.values()) {
    if (step.status === 'open' && below(step.key)) {
      run.emit({ type: 'StepClosed', step: step.key, outcome: 'cancelled', closedAt: run.now });
    }
  }
  for (const branch of branches) {
    if (run.state.steps.get(branch)?.outcome !== 'cancelled') {
      run.emit({ type: 'StepClosed', step: branch, outcome: 'cancelled', closedAt: run.now });
    }
  }
};
