import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

/** One imported row: what was counted, in which file, and who brought it in when. */
const measureRowShape = z.object({
  measuresId: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  actual: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('share'), part: z.string(), of: z.string() }),
    z.object({ kind: z.literal('level'), value: z.string(), samples: z.string() }),
  ]),
  target: z.string(),
  file: z.string(),
  /** SHA-256 of the file, hex. */
  digest: z.string(),
  /** Row of the file, as a spreadsheet shows it. */
  row: z.number().int(),
  importedAt: z.string(),
  importedBy: personShape.optional(),
});
export type MeasureRow = z.infer<typeof measureRowShape>;

const lineageInputShape = z.object({
  ref: z.string(),
  kind: z.enum(['score', 'measure', 'answer', 'substitute', 'missing']),
  title: textShape,
  value: z.string().optional(),
  /** Percent it counted in the end. */
  weight: z.string().optional(),
  /** Of a measure: its unit, how its value follows from its rows, and those rows. */
  unit: z.string().optional(),
  rule: textShape.optional(),
  rows: z.array(measureRowShape),
});
export type LineageInput = z.infer<typeof lineageInputShape>;

const formulaShape = z.object({
  score: z.string(),
  title: textShape,
  value: z.string().optional(),
  band: z.string().optional(),
  /** How the inputs come together, in words. */
  rule: textShape,
  inputs: z.array(lineageInputShape),
});
export type ScoreFormula = z.infer<typeof formulaShape>;

/** A released score down to what was entered or imported: itself first, then each score in it. */
export const lineageShape = z.object({ score: z.string(), formulas: z.array(formulaShape) });
export type Lineage = z.infer<typeof lineageShape>;
