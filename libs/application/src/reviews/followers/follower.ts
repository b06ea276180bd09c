import type { OpenedReview, ReviewEvent } from '@reprise/domain/review';
import type { DirectorySource } from '../../directory/index.js';
import type { FlowSource } from '../../flows/index.js';
import type { Change } from '../../kernel/index.js';
import type { EventStore } from '../../ports/index.js';
import type { Category } from '@reprise/events/codec';
import type { RowChange } from '@reprise/read-models/rows';

/** What just happened to a review, and how it stands after it. */
export interface Moved {
  readonly review: OpenedReview;
  readonly events: readonly ReviewEvent[];
}

export interface FollowerSources {
  readonly store: EventStore;
  readonly flows: FlowSource;
  readonly directory: DirectorySource;
}

type ChangeOf = { readonly [C in Category]: Change<C> }[Category];

/** Changes of other streams, and rows, that stand in the append of the events they follow from. */
export interface Following {
  readonly changes: readonly ChangeOf[];
  readonly rows: readonly RowChange[];
}

/**
 * Follows a review into another stream. Reads that stream's revision itself, so that an append
 * that lost a race decides all of it again.
 */
export type Follower = (sources: FollowerSources, moved: Moved) => Promise<Following>;
