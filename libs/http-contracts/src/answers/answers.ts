import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

const goalShape = z.object({
  title: z.string(),
  measure: z.string(),
  target: z.string(),
  weight: z.string(),
  dueOn: z.string(),
  result: z.string().optional(),
});

const answerContentShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    fields: z.array(
      z.object({
        field: z.string(),
        title: textShape,
        value: z.string(),
        label: textShape.optional(),
      }),
    ),
  }),
  z.object({ kind: z.literal('goals'), goals: z.array(goalShape) }),
  z.object({ kind: z.literal('nomination'), people: z.array(personShape) }),
  z.object({ kind: z.literal('receipt'), stance: z.string(), comment: z.string() }),
  z.object({
    kind: z.literal('decision'),
    outcome: z.string(),
    /** Title of the flow's own outcome, where it was one. */
    named: textShape.optional(),
    comment: z.string(),
  }),
  z.object({
    kind: z.literal('ballot'),
    choice: z.enum(['for', 'against', 'abstain']),
    reason: z.string(),
  }),
  z.object({ kind: z.literal('appeal'), grounds: z.string() }),
  z.object({ kind: z.literal('erased') }),
]);
export type AnswerContent = z.infer<typeof answerContentShape>;

const answerShape = z.object({
  step: z.string(),
  title: textShape,
  /** Absent where the flow keeps authors apart from what they wrote. */
  by: personShape.optional(),
  at: z.string(),
  late: z.boolean(),
  content: answerContentShape,
});
/** Something handed in earlier, as far as the reader may see it. */
export type EarlierAnswer = z.infer<typeof answerShape>;

export const answersShape = z.array(answerShape);
