import { z } from 'zod';

/** A number as text, so that no binary fraction ever comes near it. */
export const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);

/** What a formula refers to: a score, a measure, or `step.field` (`step.field.mean`). */
export const refText = z.string().min(1).max(200);

export const missingRule = z
  .union([
    z.enum(['reject', 'reweight', 'not available']),
    z.strictObject({ use: z.string().regex(/^-?\d+(\.\d+)?$/) }),
  ])
  .describe('What a missing part means; it is never silently zero. 缺失值规则，绝不默认为零。');

export type MissingRule = z.output<typeof missingRule>;
