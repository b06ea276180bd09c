import { floorFor } from '../review/index.js';
import type { Arrival } from '../review/index.js';
import type { Instant, PersonId } from '../kernel/index.js';
import { isSecretVote } from './readers.js';
import type { Sight } from './sight.js';

/** Answers that are shown together or not at all. */
export interface Batch {
  readonly at: Instant;
  readonly answers: readonly Arrival[];
}

export const authorsOf = (answers: readonly Arrival[]): ReadonlySet<PersonId> =>
  new Set(answers.map(({ submission }) => submission.by));

/**
 * The answers of an anonymous block, in the lots in which they may be shown. A lot comes together
 * when nobody is being asked any more, and only once it holds as many people as the floor; what
 * comes later waits for a lot of its own. A lot never changes: whoever compares two moments sees
 * whole lots come, and nothing between.
 */
export const batchesOf = (
  sight: Pick<Sight, 'flow' | 'review'>,
  block: string,
): readonly Batch[] => {
  const { flow, review } = sight;
  if (isSecretVote(flow, block)) return [];
  const floor = floorFor(flow, review, block);
  const batches: Batch[] = [];
  let waiting: readonly Arrival[] = [];
  for (const { at, answers } of review.rounds.get(block)?.settled ?? []) {
    waiting = [...waiting, ...answers];
    if (authorsOf(waiting).size < floor) continue;
    batches.push({ at, answers: waiting });
    waiting = [];
  }
  return batches;
};

/**
 * The lots one person may see. Their own answer is none that hides the others: without them there
 * must be as many as the floor.
 */
export const batchesFor = (
  sight: Pick<Sight, 'flow' | 'review'>,
  block: string,
  viewer: PersonId,
): readonly Batch[] => {
  const floor = floorFor(sight.flow, sight.review, block);
  return batchesOf(sight, block).filter(({ answers }) => {
    const others = [...authorsOf(answers)].filter((author) => author !== viewer);
    return others.length >= floor;
  });
};
