import type { CompiledFlow } from '../flow/compile/index.js';
import type { World } from '../flow/conductor/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import type { Refusal } from '../kernel/index.js';
import type { ReviewEvent } from './record/index.js';
import type { OpenedReview } from './record/index.js';

/** What a decision may read: the pinned flow, facts at one position, the review as it stands. */
export interface ReviewWorld extends World {
  readonly flowDigest: string;
  /** For a migration: the version in force until now. `flow` is then the one to go on with. */
  readonly earlier?: CompiledFlow;
}

/** A decision's own events, before the conductor adds what follows from them. */
export type OwnEvents = readonly ReviewEvent[] | Refusal | FactsNeeded;

export type DecideOn<C> = (command: C, state: OpenedReview, world: ReviewWorld) => OwnEvents;
