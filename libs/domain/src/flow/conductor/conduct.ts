import type { FactRequest } from '../../facts/index.js';
import type { Instant } from '../../kernel/index.js';
import type { OpenedReview, ReviewEvent } from '../../review/record/index.js';
import { elapse } from './elapse.js';
import { FactMissing, Run } from './run.js';
import type { World } from './run.js';
import { walkFlow } from './walk.js';

/** The conductor cannot go on without these facts: fetch them and ask again. */
export interface FactsNeeded {
  readonly kind: 'factsNeeded';
  readonly requests: readonly FactRequest[];
}

export type Conducted =
  { readonly kind: 'conducted'; readonly events: readonly ReviewEvent[] } | FactsNeeded;

/**
 * What follows from the state of a review at an instant. Pure: the same flow, state, facts and
 * instant always give the same events, and asked again after them it gives none.
 */
export const conduct = (world: World, state: OpenedReview, now: Instant): Conducted =>
  conducted(world, { state, now }, walkFlow);

/** The same, after letting the clock pass up to `now`. */
export const conductTime = (world: World, state: OpenedReview, now: Instant): Conducted =>
  conducted(world, { state, now }, elapse);

const conducted = (
  world: World,
  { state, now }: { readonly state: OpenedReview; readonly now: Instant },
  go: (run: Run) => void,
): Conducted => {
  if (state.status === 'closed' || state.paused.has('all'))
    return { kind: 'conducted', events: [] };
  const run = new Run(world, state, now);
  try {
    go(run);
  } catch (missing) {
    if (!(missing instanceof FactMissing)) throw missing;
    return { kind: 'factsNeeded', requests: [missing.request] };
  }
  return { kind: 'conducted', events: run.events };
};
