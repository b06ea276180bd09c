import { personShape, textShape } from '@reprise/http-contracts/shapes';
import { z } from 'zod';

const checkIn = z.object({
  index: z.number(),
  on: z.string(),
  status: z.enum(['planned', 'due', 'recorded', 'missed']),
  dueAt: z.string().optional(),
  notes: z.string().optional(),
});

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

export const planViewShape = planSummaryShape.extend({
  reviewId: z.string(),
  cycleTitle: textShape,
  from: z.string(),
  revision: z.number(),
  /** What the reader may do now; the server decides again. */
  may: z.array(z.enum(['gap', 'check-in', 'extend', 'close'])),
  gap: z.object({ gap: z.string(), goals: z.string(), support: z.string() }).optional(),
  gapDueAt: z.string().optional(),
  checkIns: z.array(checkIn),
  outcomeDueAt: z.string().optional(),
  comment: z.string().optional(),
});
export type PlanView = z.infer<typeof planViewShape>;
export type CheckIn = PlanView['checkIns'][number];
