import { z } from 'zod';
import { expectationsSchema } from './expectations-schema.js';
import { dateText, decimalText, instantText, numberText } from './texts.js';

const block = z.string().min(1).max(63).describe('Block of the flow. 环节标识。');

const always = {
  at: instantText,
  /** The code this must be refused with; without it, it must be accepted. */
  refused: z.string().min(3).optional(),
  expect: expectationsSchema.optional(),
};
const own = { ...always, who: numberText, step: block };
const comment = z.strictObject({ comment: z.string().default('') }).default({ comment: '' });

const goalSchema = z.strictObject({
  title: z.string(),
  measure: z.string().default(''),
  target: z.string().default(''),
  weight: decimalText,
  dueOn: dateText,
});

const valueSchema = z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())]);
const answerSchema = z.strictObject({ fields: z.record(z.string(), valueSchema) });
const goalsSchema = z.strictObject({ goals: z.array(goalSchema) });
const nominationSchema = z.strictObject({ people: z.array(numberText) });

/** What somebody does, and what must be true afterwards. Time passes up to `at` before it. */
export const flowTestStepSchema = z.discriminatedUnion('does', [
  z.strictObject({
    ...own,
    does: z.literal('submit'),
    with: z.union([answerSchema, goalsSchema, nominationSchema]),
  }),
  z.strictObject({ ...own, does: z.enum(['approve', 'reject']), with: comment }),
  z.strictObject({ ...own, does: z.literal('decide'), outcome: block, with: comment }),
  z.strictObject({ ...own, does: z.literal('send back'), to: block, with: comment }),
  z.strictObject({
    ...own,
    does: z.literal('decline'),
    with: z.strictObject({ reason: z.string() }),
  }),
  z.strictObject({
    ...own,
    does: z.literal('vote'),
    with: z.strictObject({
      choice: z.enum(['for', 'against', 'abstain']),
      reason: z.string().default(''),
    }),
  }),
  z.strictObject({ ...own, does: z.literal('waive') }),
  z.strictObject({
    ...own,
    does: z.literal('appeal'),
    with: z.strictObject({ grounds: z.string() }),
  }),
  z.strictObject({
    ...own,
    does: z.literal('acknowledge'),
    with: z.strictObject({
      stance: z.enum(['agreed', 'received', 'refused']),
      comment: z.string().default(''),
    }),
  }),
  z.strictObject({ ...always, does: z.literal('open gate'), step: block }),
  z.strictObject({
    ...always,
    does: z.literal('calibrate'),
    step: block,
    with: z.strictObject({ band: z.string(), reason: z.string() }),
  }),
  z.strictObject({ ...always, does: z.literal('reopen'), step: block, to: dateText }),
  z.strictObject({ ...always, does: z.literal('extend'), step: block, to: dateText }),
  z.strictObject({ ...always, does: z.enum(['go on leave', 'come back']), who: numberText }),
  z.strictObject({ ...always, does: z.literal('nothing') }),
]);

export type FlowTestStep = z.output<typeof flowTestStepSchema>;
export type OwnStep = Extract<FlowTestStep, { readonly who: string; readonly step: string }>;
