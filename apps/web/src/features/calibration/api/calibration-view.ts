import { personShape, textShape } from '@reprise/http-contracts/shapes';
import { z } from 'zod';

export const sessionShape = z.object({
  calibrationId: z.string(),
  cycleId: z.string(),
  cycleTitle: textShape,
  title: textShape,
  groupName: textShape,
  status: z.enum(['open', 'locked']),
  cards: z.number(),
  moved: z.number(),
});
export type CalibrationSession = z.infer<typeof sessionShape>;

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
  band: z.string(),
  revision: z.number(),
  moves: z.array(moveShape),
});
export type CalibrationCard = z.infer<typeof cardShape>;

const quotaShape = z.object({
  bands: z.array(z.string()),
  atMost: z.string(),
  allowed: z.number(),
  actual: z.number(),
  isBinding: z.boolean(),
});
export type Quota = z.infer<typeof quotaShape>;

export const calibrationViewShape = sessionShape.extend({
  bands: z.array(z.object({ band: z.string(), label: textShape })),
  items: z.array(cardShape),
  quotas: z.array(quotaShape),
  may: z.array(z.enum(['move', 'lock', 'unlock'])),
  position: z.string(),
});
export type CalibrationView = z.infer<typeof calibrationViewShape>;
