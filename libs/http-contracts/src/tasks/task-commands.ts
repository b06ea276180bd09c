import { z } from 'zod';
import { dateShape, reasonShape, writtenShape } from '../shapes/index.js';

const goalShape = z.strictObject({
  title: z.string().max(500),
  measure: z.string().max(2000),
  target: z.string().max(2000),
  weight: z.string().max(30),
  dueOn: z.string().max(10),
  result: z.string().max(30).optional(),
});
const goalsShape = z.array(goalShape).max(20).readonly();

/** Several options, and the level of each competency. */
const optionsShape = z.array(z.string().max(63)).max(50).readonly();
const levelsShape = z.record(z.string().max(63), z.string().max(63));

/** What is handed in, by kind of task; the flow's own form is checked by the decider. */
export const workShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    answer: z.strictObject({
      fields: z.record(
        z.string().max(63),
        z.union([writtenShape, goalsShape, optionsShape, levelsShape]),
      ),
    }),
  }),
  z.strictObject({ kind: z.literal('goals'), goals: goalsShape }),
  z.strictObject({
    kind: z.literal('nomination'),
    people: z.array(z.string().max(100)).max(100),
  }),
  z.strictObject({
    kind: z.literal('receipt'),
    stance: z.enum(['agreed', 'received', 'refused']),
    comment: writtenShape,
  }),
  z.strictObject({
    kind: z.literal('decision'),
    /** One that the task offers; an outcome of the flow's own by its id. */
    outcome: z.string().max(63),
    to: z.string().max(63).optional(),
    comment: writtenShape,
  }),
  z.strictObject({
    kind: z.literal('ballot'),
    choice: z.enum(['for', 'against', 'abstain']),
    reason: writtenShape,
  }),
  z.strictObject({ kind: z.literal('appeal'), grounds: writtenShape }),
]);
export type WorkBody = z.infer<typeof workShape>;

export const completeShape = z.strictObject({
  work: workShape,
  /** Why more of a quota is used than is free. */
  quotaReason: reasonShape.optional(),
});
export const reviseShape = z.strictObject({ work: workShape });
export const withdrawAnswerShape = z.strictObject({});
export const declineShape = z.strictObject({ reason: reasonShape });
export const waiveShape = z.strictObject({});
export const claimShape = z.strictObject({});
export const delegateShape = z.strictObject({
  to: z.string().min(1).max(100),
  /** The last day, in the flow's zone; without, until it is taken back. */
  until: dateShape.optional(),
  reason: reasonShape,
});

/** A draft is the page's own affair: any JSON, kept as it came. */
export const draftShape = z.strictObject({
  baseVersion: z.number().int().min(0),
  content: z.unknown(),
});
export const savedDraftShape = z.object({ version: z.number().int(), savedAt: z.string() });
