import type { Instant } from '../../kernel/index.js';
import type { OpenedReview } from '../../review/record/index.js';
import type { FactsNeeded } from './conduct.js';
import { contextOf } from './context.js';
import { FactMissing, Run } from './run.js';
import type { World } from './run.js';

interface Place {
  readonly world: World;
  readonly state: OpenedReview;
  readonly now: Instant;
}

/** Reads with the one context of all expressions; facts that nobody fetched yet are asked for. */
export const readAround = <T>(
  { world, state, now }: Place,
  read: (around: () => object) => T,
): T | FactsNeeded => {
  try {
    return read(() => contextOf(new Run(world, state, now)));
  } catch (missing) {
    if (!(missing instanceof FactMissing)) throw missing;
    return { kind: 'factsNeeded', requests: [missing.request] };
  }
};
