import { z } from 'zod';
import { dateShape, reasonShape, textShape } from '../shapes/index.js';

/** What the reader may say on a review beside their tasks. */
export const reviewWordsShape = z.object({
  /** Facts from outside that the flow waits for, and that the reader may record. */
  facts: z.array(
    z.object({ fact: z.string(), title: textShape, recordedAt: z.string().optional() }),
  ),
  /** Answers that others read only with the reader’s consent. */
  consents: z.array(
    z.object({
      block: z.string(),
      title: textShape,
      readers: z.array(textShape),
      isGiven: z.boolean(),
    }),
  ),
  /** Windows that ended unused and that the reader may open once more. */
  windows: z.array(z.object({ step: z.string(), title: textShape })),
});
export type ReviewWords = z.infer<typeof reviewWordsShape>;

export const recordFactShape = z.strictObject({
  fact: z.string().min(1).max(63),
  note: reasonShape,
});

export const consentShape = z.strictObject({ block: z.string().min(1).max(63) });

export const reopenWindowShape = z.strictObject({
  step: z.string().min(1).max(200),
  to: dateShape,
  reason: reasonShape,
});
