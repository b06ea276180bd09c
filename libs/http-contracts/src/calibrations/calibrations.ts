import { z } from 'zod';
import { personShape, reasonShape, textShape } from '../shapes/index.js';

export const calibrationsQueryShape = z.object({ cycle: z.string().max(100).optional() });

export const sessionShape = z.object({
  calibrationId: z.string(),
  cycleId: z.string(),
  cycleTitle: textShape,
  title: textShape,
  groupName: textShape,
  status: z.enum(['open', 'locked']),
  cards: z.number().int(),
  moved: z.number().int(),
});
export type CalibrationSession = z.infer<typeof sessionShape>;

export const calibrationsShape = z.object({ items: z.array(sessionShape) });

const moveShape = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  by: personShape,
  at: z.string(),
});

const cardShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  title: z.string(),
  value: z.string().optional(),
  baseline: z.string(),
  /** Empty while nobody has rated it. */
  band: z.string(),
  /** What `If-Match` of a move must say. */
  revision: z.number().int(),
  moves: z.array(moveShape),
});
export type CalibrationCard = z.infer<typeof cardShape>;

const quotaShape = z.object({
  bands: z.array(z.string()),
  atMost: z.string(),
  allowed: z.number().int(),
  actual: z.number().int(),
  isBinding: z.boolean(),
});
export type Quota = z.infer<typeof quotaShape>;

export const calibrationViewShape = sessionShape.extend({
  bands: z.array(z.object({ band: z.string(), label: textShape })),
  /** Everybody on the table but the reader. */
  items: z.array(cardShape),
  quotas: z.array(quotaShape),
  may: z.array(z.enum(['move', 'lock', 'unlock'])),
  position: z.string(),
});
export type CalibrationView = z.infer<typeof calibrationViewShape>;

export const moveCardShape = z.strictObject({
  reviewId: z.string().min(1).max(100),
  to: z.string().max(20),
  reason: reasonShape,
});
export const lockShape = z.strictObject({});
export const unlockShape = z.strictObject({ reason: reasonShape });
