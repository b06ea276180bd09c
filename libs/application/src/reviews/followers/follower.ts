import type { Refusal } from '@reprise/domain/kernel';
import type { OpenedReview, ReviewEvent } from '@reprise/domain/review';
import type { DirectorySource } from '../../directory/index.js';
import type { FlowSource } from '../../flows/index.js';
import type { Change } from '../../kernel/index.js';
import type { EventStore, QuotaRows } from '../../ports/index.js';
import type { ReviewStore } from '../review-store.js';
import type { Category } from '@reprise/events/codec';
import type { RowChange } from '@reprise/read-models/rows';

/** What just happened to a review, and how it stands after it. */
export interface Moved {
  readonly review: OpenedReview;
  readonly events: readonly ReviewEvent[];
  /** Why more of a quota is used than is free, where somebody gave a reason. */
  readonly quotaReason?: string;
}

export interface FollowerSources {
  readonly store: EventStore;
  readonly flows: FlowSource;
  readonly directory: DirectorySource;
  readonly reviews: ReviewStore;
  readonly quotas: QuotaRows;
}

type ChangeOf = { readonly [C in Category]: Change<C> }[Category];

/** Changes of other streams, and rows, that stand in the append of the events they follow from. */
export interface Following {
  readonly changes: readonly ChangeOf[];
  readonly rows: readonly RowChange[];
  /** A rule of another stream forbids it: nothing of it is appended. */
  readonly refusal?: Refusal;
}

/**
 * Follows a review into another stream. Reads that stream's revision itself, so that an append
 * that lost a race decides all of it again.
 */
export type Follower = (sources: FollowerSources, moved: Moved) => Promise<Following>;
