import { z } from 'zod';
import type { Decimal, Text } from '../kernel/index.js';

const missingRule = z
  .union([
    z.enum(['reject', 'reweight', 'not available']),
    z.strictObject({ use: z.string().regex(/^-?\d+(\.\d+)?$/) }),
  ])
  .describe('What a missing part means; it is never silently zero. 缺失值规则，绝不默认为零。');

const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);

/** A weighted score: references and their weights, and everything that follows, in order. */
export const scoreDefinitionSchema = z
  .strictObject({
    title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
    weighted: z
      .record(z.string().min(1).max(200), z.number().positive().max(100))
      .describe('Reference → weight; weights add to 100. 引用与权重，合计 100。'),
    missing: z.union([missingRule, z.record(z.string(), missingRule)]).default('not available'),
    floor: decimalText.optional(),
    cap: decimalText.optional(),
    round: z
      .string()
      .regex(/^\d+(\.\d+)? (half up|half even|down|up)$/)
      .optional()
      .describe('Step and rule, e.g. "0.1 half up". 取整步长与规则。'),
    bands: z.string().optional().describe('Scale that bands the rounded value. 用于分级的等级表。'),
  })
  .describe('A score. 得分。');

export type ScoreDefinition = z.output<typeof scoreDefinitionSchema>;
export type MissingRule = z.output<typeof missingRule>;

/** Levels from best to worst; each but the last says from which value it starts. */
export interface BandScale {
  readonly levels: readonly {
    readonly id: string;
    readonly label: Text;
    readonly from?: Decimal;
  }[];
  /** Which level owns a value exactly on an edge: the one that starts there, or the one below. */
  readonly owns: 'lower' | 'upper';
}
