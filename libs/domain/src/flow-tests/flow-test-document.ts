import { z } from 'zod';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import { keySchema, textSchema } from '../flow/language/index.js';
import { flowTestStepSchema } from './flow-test-steps.js';
import { lintCheckSchema } from './lint-schema.js';
import { note } from './notes.js';
import { dateText, decimalText, number } from './texts.js';

const text = (fallback: string, words: string) => z.string().default(fallback).describe(words);

/** Somebody of the organisation a test plays in; what does not matter to it is left out. */
const personSchema = z.strictObject({
  employeeNumber: number.describe(note.employeeNumber),
  unit: z.string().min(1).default('unit').describe(note.unit),
  manager: text('', note.manager),
  dottedLine: text('', note.dottedLine),
  title: text('', note.title),
  grade: text('', note.grade),
  hiredOn: dateText.default(as<CalendarDate>('2000-01-03')).describe(note.hiredOn),
  employment: text('regular', note.employment),
  unitRole: text('', note.unitRole),
});

const measuresSchema = z.record(
  number,
  z.record(
    keySchema,
    z.strictObject({
      actual: decimalText.describe(note.actual),
      target: decimalText.describe(note.target),
    }),
  ),
);

const periodSchema = z.strictObject({
  from: dateText.describe(note.from),
  to: dateText.describe(note.to),
});

/** A further review in the same organisation: of somebody else, or in another cycle. */
const reviewSchema = z.strictObject({
  review: z.string().min(1).max(60).describe(note.review),
  subject: number.describe(note.subject),
  starts: dateText.optional().describe(note.starts),
  period: periodSchema.optional().describe(note.period),
});

/**
 * A test of a flow, kept beside it as `<flow>.<what>.test.json`: somebody's review from its first
 * day, step by step, with what must be true in between. It runs on the decider and conductor that
 * run the flow for real.
 */
export const flowTestSchema = z.strictObject({
  schema: z.literal('reprise.flow-test/1').describe(note.schema),
  title: textSchema.describe(note.testTitle),
  people: z
    .union([z.string().min(1), z.array(personSchema).min(1).max(1_000)])
    .describe(note.people),
  starts: dateText.describe(note.starts),
  period: periodSchema.optional().describe(note.period),
  subject: number.describe(note.subject),
  takesPart: z
    .enum(['in', 'out', 'too new', 'carry forward'])
    .default('in')
    .describe(note.takesPart),
  measures: measuresSchema.default({}).describe(note.measures),
  reviews: z.array(reviewSchema).max(50).default([]).describe(note.reviews),
  steps: z.array(flowTestStepSchema).max(500).default([]).describe(note.steps),
  lint: z.array(lintCheckSchema).max(100).default([]).describe(note.lint),
});

export type FlowTestDocument = z.output<typeof flowTestSchema>;
export type FlowTestPerson = z.output<typeof personSchema>;
export type FurtherReview = z.output<typeof reviewSchema>;
