import { z } from 'zod';
import { textShape } from '../shapes/index.js';

export const importMeasuresShape = z.strictObject({
  /** The file's name, which its rows are told to come from. */
  name: z.string().trim().min(1).max(200),
  /** The file's bytes in base64: the server finds out how they are encoded. */
  content: z.base64().max(5_600_000),
  dryRun: z.boolean().default(false),
  /** Imports the rows without a mistake when others have one; else nothing is imported then. */
  skipProblems: z.boolean().default(false),
});

export const measuresReportShape = z.object({
  rows: z.number().int(),
  /** What was imported, or would be: one import a period. */
  periods: z.array(z.object({ from: z.string(), to: z.string(), rows: z.number().int() })),
  isImported: z.boolean(),
  /** The file itself is broken: nothing of it is imported, whatever is asked. */
  isUnreadable: z.boolean(),
  /** Every mistake with its row and column. */
  errors: z.array(
    z.object({ row: z.number().int(), column: textShape, code: z.string(), message: textShape }),
  ),
});
export type MeasuresReport = z.infer<typeof measuresReportShape>;
