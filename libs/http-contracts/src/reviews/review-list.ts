import { z } from 'zod';
import { textShape } from '../shapes/index.js';

export const reviewSummaryShape = z.object({
  reviewId: z.string(),
  cycleTitle: textShape,
  status: z.enum(['open', 'closed']),
  stageTitle: textShape.optional(),
  outcome: textShape.optional(),
  period: z.object({ from: z.string(), to: z.string() }),
});
export type ReviewSummary = z.infer<typeof reviewSummaryShape>;

export const ownReviewsShape = z.object({
  items: z.array(reviewSummaryShape),
  nextCursor: z.string().optional(),
});
