import { z } from 'zod';
import { flagShape, pagingShape, textShape } from '../shapes/index.js';

/** One's own reviews; those of others are found through the team or the cycle. */
export const reviewsQueryShape = pagingShape.extend({ mine: flagShape.optional() });

export const reviewSummaryShape = z.object({
  reviewId: z.string(),
  cycleTitle: textShape,
  status: z.enum(['open', 'closed']),
  stageTitle: textShape.optional(),
  outcome: textShape.optional(),
  period: z.object({ from: z.string(), to: z.string() }),
});
export type ReviewSummary = z.infer<typeof reviewSummaryShape>;

export const reviewsPageShape = z.object({
  items: z.array(reviewSummaryShape),
  nextCursor: z.string().optional(),
});
