import { z } from 'zod';
import { personShape, reasonShape, textShape, writtenShape } from '../shapes/index.js';

const checkInShape = z.object({
  index: z.number().int(),
  on: z.string(),
  status: z.enum(['planned', 'due', 'recorded', 'missed']),
  dueAt: z.string().optional(),
  notes: z.string().optional(),
});
export type CheckIn = z.infer<typeof checkInShape>;

export const planSummaryShape = z.object({
  planId: z.string(),
  kind: z.enum(['improvement', 'development']),
  subject: personShape,
  owner: personShape,
  to: z.string(),
  status: z.enum(['open', 'closed']),
  outcome: z.enum(['met', 'not met']).optional(),
});
export type PlanSummary = z.infer<typeof planSummaryShape>;

export const plansShape = z.object({ items: z.array(planSummaryShape) });

export const planViewShape = planSummaryShape.extend({
  reviewId: z.string(),
  cycleTitle: textShape,
  from: z.string(),
  /** What `If-Match` must say. */
  revision: z.number().int(),
  /** What the reader may do now; the server decides again. */
  may: z.array(z.enum(['gap', 'check-in', 'extend', 'close', 'reassign'])),
  gap: z.object({ gap: z.string(), goals: z.string(), support: z.string() }).optional(),
  gapDueAt: z.string().optional(),
  checkIns: z.array(checkInShape),
  outcomeDueAt: z.string().optional(),
  comment: z.string().optional(),
});
export type PlanView = z.infer<typeof planViewShape>;

export const gapShape = z.strictObject({
  gap: writtenShape,
  goals: writtenShape,
  support: writtenShape,
});
export const checkInNotesShape = z.strictObject({
  index: z.number().int().min(0).max(1000),
  notes: writtenShape,
});
export const extendPlanShape = z.strictObject({ to: z.iso.date(), reason: reasonShape });
export const reassignPlanShape = z.strictObject({
  to: z.string().min(1).max(100),
  reason: reasonShape,
});
export const closePlanShape = z.strictObject({
  outcome: z.enum(['met', 'not met']),
  comment: writtenShape,
});
