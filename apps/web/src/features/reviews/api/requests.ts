import { z } from 'zod';
import { send } from '../../../shared/http/index.js';
import { reviewViewSchema } from './review-view.js';

const text = z.object({ zh: z.string(), en: z.string() });

const summarySchema = z.object({
  reviewId: z.string(),
  cycleTitle: text,
  status: z.enum(['open', 'closed']),
  stageTitle: text.optional(),
  outcome: text.optional(),
  period: z.object({ from: z.string(), to: z.string() }),
});
export type ReviewSummary = z.infer<typeof summarySchema>;

export const readMyReviews = (signal: AbortSignal) =>
  send({
    path: '/api/reviews',
    query: { mine: true, limit: 50 },
    response: z.object({ items: z.array(summarySchema) }),
    signal,
  });

export const readReview = (reviewId: string, signal: AbortSignal) =>
  send({ path: `/api/reviews/${reviewId}`, response: reviewViewSchema, signal });
