import type { Refusal } from '../../kernel/index.js';
import type { StepKey } from '../record/index.js';
import { askedAgain } from './asked-again.js';
import type { AskedAgain } from './asked-again.js';
import type { Moving } from './moving.js';
import { refusalsOf } from './refusals.js';
import { wayBack } from './way-back.js';
import type { WayBack } from './way-back.js';

export interface MigrationPlan extends AskedAgain, WayBack {
  /** Every reason against it; none: the review can go on with the other version. */
  readonly refusals: readonly Refusal[];
  /** Open steps, which go on with their answers and dues. */
  readonly kept: readonly StepKey[];
}

/**
 * What going on with another version of its flow means for one review: read off the two versions
 * and the review alone, so that it can be shown before it happens. Blocks are matched by their
 * permanent ids.
 */
export const planMigration = (moving: Moving, to: string): MigrationPlan => {
  const back = wayBack(moving, to);
  const undone = new Set([...back.withdrawn, ...back.restored].map(({ key }) => key));
  const { again, flagged } = askedAgain(moving);
  return {
    ...back,
    flagged,
    refusals: refusalsOf(moving, undone),
    again: again.filter((key) => !undone.has(key)),
    kept: [...moving.review.steps.values()].flatMap(({ key, status }) =>
      status === 'open' && !undone.has(key) ? [key] : [],
    ),
  };
};
