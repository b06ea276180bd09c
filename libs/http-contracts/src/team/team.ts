import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

const openStepShape = z.object({
  step: z.string(),
  title: textShape,
  /** Empty where the flow keeps apart who wrote what: who is still to answer would tell. */
  waitingFor: z.array(personShape),
  dueAt: z.string().optional(),
  /** The reader's own task. */
  taskId: z.string().optional(),
});
export type OpenStep = z.infer<typeof openStepShape>;

const memberReviewShape = z.object({
  reviewId: z.string(),
  cycleTitle: textShape,
  status: z.enum(['open', 'closed']),
  stageTitle: textShape.optional(),
  outcome: textShape.optional(),
  open: z.array(openStepShape),
  band: z.string().optional(),
});
export type MemberReview = z.infer<typeof memberReviewShape>;

const memberShape = z.object({
  person: personShape.extend({ title: z.string() }),
  /** All of their reviews, those that run first. */
  reviews: z.array(memberReviewShape),
});
export type TeamMember = z.infer<typeof memberShape>;

export const teamShape = z.object({ items: z.array(memberShape) });
