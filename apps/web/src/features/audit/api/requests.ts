import { z } from 'zod';
import { personShape, send, textShape } from '../../../shared/http/index.js';

const eventShape = z.object({
  revision: z.number(),
  id: z.string(),
  type: z.string(),
  sentence: textShape,
  /** When it happened, and when it was written down. */
  time: z.string(),
  recordedTime: z.string(),
  by: personShape.optional(),
  stage: z.string().optional(),
});
export type ReplayEvent = z.infer<typeof eventShape>;

const replayShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  cycleTitle: textShape,
  revision: z.number(),
  events: z.array(eventShape),
  /** The folded state after the event, and the one before it: plain JSON. */
  state: z.unknown(),
  before: z.unknown(),
  /** The event as stored (CloudEvents). */
  raw: z.unknown(),
});
export type Replay = z.infer<typeof replayShape>;

export const readReplay = (
  { reviewId, at }: { reviewId: string; at: number | undefined },
  signal: AbortSignal,
) =>
  send({
    path: `/api/audit/reviews/${reviewId}/at/${at === undefined ? 'latest' : String(at)}`,
    response: replayShape,
    signal,
  });

const foundShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  cycleTitle: textShape.optional(),
  unitName: textShape,
  status: z.enum(['open', 'closed']),
});
export type FoundReview = z.infer<typeof foundShape>;

export const findReviews = (
  filter: { cycle: string | undefined; query: string | undefined },
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/reviews',
    query: { ...filter, limit: 50, cursor: page.cursor },
    response: z.object({ items: z.array(foundShape), nextCursor: z.string().optional() }),
    signal: page.signal,
  });
