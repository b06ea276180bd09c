import { z } from 'zod';
import { decimalText, refText } from './definition-parts.js';

const ends = z.tuple([decimalText, decimalText]);
const weight = z.number().positive().max(100);

/** One part of a weighted sum: its weight, or the weight and what is done to its value first. */
export const partSchema = z.union([
  weight,
  z.strictObject({
    weight,
    rescale: z.strictObject({ from: ends, to: ends }).optional(),
    floor: decimalText.optional(),
    cap: decimalText.optional(),
  }),
]);

/** One number out of what everybody who did a step entered in a field. */
export const ratersSchema = z.strictObject({
  of: refText,
  take: z.enum(['mean', 'median', 'trimmed mean']),
  dropEachEnd: z.int().min(1).max(20).optional(),
  atLeast: z.int().min(1).max(100).optional(),
});

/** A weighted sum over a list whose weights are data: goals, each with its result. */
export const listSchema = z.strictObject({
  of: refText,
  floor: decimalText.optional(),
  cap: decimalText.optional(),
});

/** A table over several ratings: the first row that matches decides. */
export const lookupSchema = z.strictObject({
  of: z.array(refText).min(1).max(5),
  rows: z
    .array(
      z.strictObject({
        when: z.array(z.union([z.string(), z.array(z.string()).min(1)])).min(1),
        gives: z.string().min(1).max(40),
      }),
    )
    .min(1)
    .max(500),
});

export type Part = z.output<typeof partSchema>;
export type RatersFormula = z.output<typeof ratersSchema>;
export type ListFormula = z.output<typeof listSchema>;
export type LookupFormula = z.output<typeof lookupSchema>;
