import { z } from 'zod';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import { keySchema, textSchema } from '../flow/language/index.js';
import { flowTestStepSchema } from './flow-test-steps.js';
import { dateText, decimalText, numberText } from './texts.js';

/** Somebody of the organisation a test plays in; what does not matter to it is left out. */
const personSchema = z.strictObject({
  employeeNumber: numberText,
  unit: z.string().min(1).default('unit'),
  manager: z.string().default(''),
  dottedLine: z.string().default(''),
  title: z.string().default(''),
  grade: z.string().default(''),
  hiredOn: dateText.default(as<CalendarDate>('2000-01-03')),
  employment: z.string().default('regular'),
  unitRole: z.string().default(''),
});

const measuresSchema = z.record(
  numberText,
  z.record(keySchema, z.strictObject({ actual: decimalText, target: decimalText })),
);

/**
 * A test of a flow, kept beside it as `<flow>.<what>.test.json`: one person's review from its
 * first day, step by step, with what must be true in between. It runs on the decider and conductor
 * that run the flow for real.
 */
export const flowTestSchema = z.strictObject({
  schema: z.literal('reprise.flow-test/1'),
  title: textSchema,
  people: z
    .union([z.string().min(1), z.array(personSchema).min(1).max(1_000)])
    .describe('A people file beside the test, or its people as rows. 人员文件或人员列表。'),
  starts: dateText,
  period: z.strictObject({ from: dateText, to: dateText }).optional(),
  subject: numberText.describe('Employee number of who is reviewed. 被评估人工号。'),
  takesPart: z.enum(['in', 'out', 'too new', 'carry forward']).default('in'),
  measures: measuresSchema.default({}),
  steps: z.array(flowTestStepSchema).max(500).default([]),
});

export type FlowTestDocument = z.output<typeof flowTestSchema>;
export type FlowTestPerson = z.output<typeof personSchema>;
