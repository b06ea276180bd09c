import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

const replayedEventShape = z.object({
  revision: z.number().int(),
  id: z.string(),
  type: z.string(),
  sentence: textShape,
  /** When it happened, and when it was written down. */
  time: z.string(),
  recordedTime: z.string(),
  by: personShape.optional(),
  stage: z.string().optional(),
});
export type ReplayEvent = z.infer<typeof replayedEventShape>;

export const replayShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  cycleTitle: textShape,
  revision: z.number().int(),
  events: z.array(replayedEventShape),
  /** What the keys and ids in the state stand for: `step:self`, `task:…`, `field:self.rating`. */
  labels: z.record(z.string(), textShape),
  /** The folded state after the event, and the one before it: plain JSON. */
  state: z.unknown(),
  before: z.unknown(),
  /** The event as stored (CloudEvents). */
  raw: z.unknown(),
});
export type Replay = z.infer<typeof replayShape>;

export const exportQueryShape = z.object({ reviewId: z.string().min(1).max(100) });
