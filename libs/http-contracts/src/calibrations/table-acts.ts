import { z } from 'zod';
import { reasonShape } from '../shapes/index.js';

const id = z.string().min(1).max(100);

export const onCardShape = z.strictObject({ reviewId: id });
export const opposeShape = z.strictObject({ reviewId: id, reason: reasonShape });
export const recuseShape = z.strictObject({
  person: id,
  reviewIds: z.array(id).min(1).max(500),
  reason: reasonShape,
});
export const extendQuotaShape = z.strictObject({
  bands: z.array(z.string().min(1).max(40)).min(1).max(50),
  group: z.array(z.string().max(200)).max(4).optional(),
  reason: reasonShape,
});
export const branchShape = z.strictObject({ title: z.string().trim().min(1).max(200) });
export const tryMoveShape = z.strictObject({
  reviewId: id,
  to: z.string().max(40),
  reason: reasonShape,
});
export const publishShape = z.strictObject({
  per: z.enum(['unit', 'grade', 'title', 'rater']),
  floor: z.int().min(3).max(1000).default(5),
});
export const approveExceptionShape = z.strictObject({ reason: reasonShape });
