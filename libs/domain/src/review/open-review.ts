import type { ReviewWorld } from './decisions.js';
import type { ReviewEvent } from './record/index.js';
import type { OpenReview } from './review-commands.js';

/** The first event of a review. */
export const openedBy = (
  { flowDigest }: ReviewWorld,
  { reviewId, cycleId, subject, unit, cohort, period, startsOn, turn, launchedBy }: OpenReview,
): Extract<ReviewEvent, { type: 'ReviewOpened' }> => ({
  type: 'ReviewOpened',
  reviewId,
  cycleId,
  subject,
  unit,
  flowDigest,
  cohort,
  period,
  startsOn,
  ...(turn === undefined ? {} : { turn }),
  ...(launchedBy === undefined ? {} : { launchedBy }),
});
