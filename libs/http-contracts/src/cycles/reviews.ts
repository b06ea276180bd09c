import { z } from 'zod';
import { dateShape, pagingShape, personShape, reasonShape, textShape } from '../shapes/index.js';

export const reviewsQueryShape = pagingShape.extend({
  cycle: z.string().max(100).optional(),
  stage: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  status: z.enum(['open', 'closed']).optional(),
  /** Beginning of the subject's name or employee number. */
  query: z.string().trim().max(100).optional(),
});

const reviewActShape = z.enum(['replay', 'reassign', 'extend', 'addReviewer', 'withdraw']);
export type ReviewAct = z.infer<typeof reviewActShape>;

/** A review as those who run or audit a cycle list it: where it stands, never what is written. */
export const cycleReviewShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  cycleTitle: textShape.optional(),
  unitName: textShape,
  status: z.enum(['open', 'closed']),
  stageTitle: textShape.optional(),
  outcome: textShape.optional(),
  /** Steps that ask several people and to which one may be added now. */
  rounds: z.array(z.string()),
  open: z.array(
    z.object({
      step: z.string(),
      title: textShape,
      dueAt: z.string().optional(),
      tasks: z.array(z.object({ taskId: z.string(), assignee: personShape })),
    }),
  ),
  /** What the reader may do about it now. */
  may: z.array(reviewActShape),
});
export type CycleReview = z.infer<typeof cycleReviewShape>;

export const reviewsPageShape = z.object({
  items: z.array(cycleReviewShape),
  nextCursor: z.string().optional(),
});

const reason = { reason: reasonShape };
const personId = z.string().min(1).max(100);
const step = z.string().min(1).max(200);

export const reassignShape = z.strictObject({
  taskId: z.string().max(100),
  to: personId,
  ...reason,
});
export const extendReviewShape = z.strictObject({ step, to: dateShape, ...reason });
export const reviewerShape = z.strictObject({ step, person: personId, ...reason });
export const assignStepShape = z.strictObject({ step, to: personId, ...reason });
export const liftBarShape = z.strictObject({
  participant: z.string().min(1).max(63),
  person: personId,
  ...reason,
});
export const withdrawShape = z.strictObject(reason);
export const reinstateShape = z.strictObject(reason);
/** What HR does to a step as it stands: leave it out, put it back, take its extension back. */
export const stepChangeShape = z.strictObject({ step, ...reason });
export const reopenStepShape = z.strictObject({
  step,
  /** Said where something signed, voted on or released rests on the step. */
  knowingly: z.boolean().optional(),
  ...reason,
});
