import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });
const person = z.object({ personId: z.string(), name: z.string() });

const goal = z.object({
  title: z.string(),
  measure: z.string(),
  target: z.string(),
  weight: z.string(),
  dueOn: z.string(),
});

const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    fields: z.array(
      z.object({ field: z.string(), title: text, value: z.string(), label: text.optional() }),
    ),
  }),
  z.object({ kind: z.literal('goals'), goals: z.array(goal) }),
  z.object({ kind: z.literal('nomination'), people: z.array(person) }),
  z.object({ kind: z.literal('receipt'), stance: z.string(), comment: z.string() }),
  z.object({ kind: z.literal('decision'), outcome: z.string(), comment: z.string() }),
  z.object({ kind: z.literal('appeal'), grounds: z.string() }),
  z.object({ kind: z.literal('erased') }),
]);

const answerSchema = z.object({
  step: z.string(),
  title: text,
  by: person.optional(),
  at: z.string(),
  late: z.boolean(),
  content: contentSchema,
});

export const answersSchema = z.array(answerSchema);

/** Something handed in earlier, as far as the reader may see it. */
export type EarlierAnswer = z.infer<typeof answerSchema>;
export type AnswerContent = EarlierAnswer['content'];
