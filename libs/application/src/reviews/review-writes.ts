import type { Refusal, ReviewId } from '@reprise/domain/kernel';
import { foldReview, nextDueAt } from '@reprise/domain/review';
import type { ReviewEvent, ReviewState } from '@reprise/domain/review';
import type { Category } from '@reprise/events/codec';
import { cohortClock, dueChange } from '@reprise/read-models/dues';
import type { RowChange } from '@reprise/read-models/rows';
import { notBefore, writeOf } from '../kernel/index.js';
import type { Request } from '../kernel/index.js';
import type { ExpectedRevision, StreamWrite } from '../ports/index.js';
import { whatElse } from './followers/index.js';
import type { FollowerSources } from './followers/index.js';

export interface DecidedReview {
  readonly reviewId: ReviewId;
  readonly state: ReviewState;
  readonly expected: ExpectedRevision;
  readonly events: readonly ReviewEvent[];
  /** What the events lead to, where the decision has told it. */
  readonly after?: ReviewState;
  /** Why more of a quota is used than is free, where somebody gave a reason. */
  readonly quotaReason?: string;
}

export interface ReviewWrites {
  readonly writes: readonly StreamWrite[];
  readonly rows: readonly RowChange[];
  /** A rule of another stream forbids it: nothing of it may be appended. */
  readonly refusal?: Refusal;
}

/**
 * All that is appended with what was decided on a review: its events, the row that tells its
 * clock, and whatever follows in other streams.
 */
export const reviewWrites = async (
  sources: FollowerSources,
  { reviewId, state, expected, events, after, quotaReason }: DecidedReview,
  request: Request,
): Promise<ReviewWrites> => {
  const timely = state.status === 'unopened' ? request : notBefore(request, state.lastAt);
  const write = writeOf({ category: 'review', id: reviewId, expected, events }, timely);
  const review = after ?? foldReview(state, events);
  if (events.length === 0 || review.status === 'unopened') return { writes: [write], rows: [] };
  const moved = { review, events, ...(quotaReason === undefined ? {} : { quotaReason }) };
  const { changes, rows, refusal } = await whatElse(sources, moved);
  const others = changes.map((change) => writeOf<Category>(change, timely));
  const refused = refusal === undefined ? {} : { refusal };
  return {
    ...{ writes: [write, ...others], rows: [...movedDueRow(state, review), ...rows] },
    ...refused,
  };
};

/** Most of what people do leaves the next due where it is: then its row stands as it was written. */
const movedDueRow = (before: ReviewState, after: ReviewState): readonly RowChange[] => {
  const isSame =
    before.status !== 'unopened' &&
    after.status !== 'unopened' &&
    nextDueAt(before) === nextDueAt(after);
  return isSame ? [] : reviewDueRow(after);
};

/** The row that tells the clock of a review's cohort when something of it is next due. */
export const reviewDueRow = (review: ReviewState): readonly RowChange[] => {
  if (review.status === 'unopened') return [];
  const { reviewId, cycleId, cohort } = review;
  const clock = cohortClock(cycleId, cohort);
  return [dueChange({ stream: `review-${reviewId}`, clock, nextDueAt: nextDueAt(review) })];
};
