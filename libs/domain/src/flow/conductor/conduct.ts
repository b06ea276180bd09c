import type { FactRequest } from '../../facts/index.js';
import { refuse } from '../../kernel/index.js';
import type { Instant, Refusal } from '../../kernel/index.js';
import { Draft } from '../../review/record/index.js';
import type { OpenedReview, ReviewEvent } from '../../review/record/index.js';
import { elapse } from './elapse.js';
import { EVENT_LIMIT, FactMissing, Run, TooMuchAtOnce } from './run.js';
import type { World } from './run.js';
import { walkFlow } from './walk.js';

/** The conductor cannot go on without these facts: fetch them and ask again. */
export interface FactsNeeded {
  readonly kind: 'factsNeeded';
  readonly requests: readonly FactRequest[];
}

export type Conducted =
  { readonly kind: 'conducted'; readonly events: readonly ReviewEvent[] } | FactsNeeded | Refusal;

/**
 * What follows from the state of a review at an instant. Pure: the same flow, state, facts and
 * instant always give the same events, and asked again after them it gives none.
 */
export const conduct = (world: World, state: OpenedReview, now: Instant): Conducted =>
  conductDraft(world, new Draft(state), { now, isTime: false });

interface Reading {
  readonly now: Instant;
  /** Lets the clock pass up to `now` as well. */
  readonly isTime: boolean;
}

/** The same on a draft, which moves on with every event; missing facts leave it half way. */
export const conductDraft = (world: World, draft: Draft, { now, isTime }: Reading): Conducted => {
  if (draft.status === 'closed' || draft.paused.has('all'))
    return { kind: 'conducted', events: [] };
  const run = new Run(world, draft, now);
  try {
    if (isTime) elapse(run);
    else walkFlow(run);
  } catch (missing) {
    if (missing instanceof TooMuchAtOnce)
      return refuse('REVIEW.TOO_MUCH_AT_ONCE', { most: String(EVENT_LIMIT) });
    if (!(missing instanceof FactMissing)) throw missing;
    return { kind: 'factsNeeded', requests: [missing.request] };
  }
  return { kind: 'conducted', events: run.events };
};
