import { z } from 'zod';
import { decimalText, refText } from './definition-parts.js';

const feelText = z.string().min(1).max(4000);

/** Points added to a score, or taken off it: a number, or what a reference stands for. */
export const adjustmentSchema = z
  .strictObject({
    bonus: refText.optional(),
    malus: refText.optional(),
    when: feelText.optional(),
    atMost: decimalText.optional(),
  })
  .refine(({ bonus, malus }) => (bonus === undefined) !== (malus === undefined), {
    message: 'an adjustment is either a bonus or a malus',
  });

/** Decides over what was computed: puts another value in its place, or only caps the band. */
export const overrideSchema = z
  .strictObject({
    when: feelText,
    value: decimalText.optional(),
    bandAtMost: z.string().min(1).max(40).optional(),
  })
  .refine(({ value, bandAtMost }) => (value === undefined) !== (bandAtMost === undefined), {
    message: 'an override says either a value or the best band that is left',
  });

export type Adjustment = z.output<typeof adjustmentSchema>;
export type Override = z.output<typeof overrideSchema>;
