import { z } from 'zod';
import type { Decimal, Text } from '../kernel/index.js';
import { adjustmentSchema, overrideSchema } from './adjustment-definition.js';
import { decimalText, missingRule, refText } from './definition-parts.js';
import { lookupSchema, ratersSchema, listSchema, partSchema } from './formula-definitions.js';

/** The ways to make a number; a score says exactly one. */
export const FORMULAS = ['weighted', 'raters', 'list', 'lookup', 'firstOf'] as const;

/** A score: one formula, and everything that follows, in order (decision 10). */
export const scoreDefinitionSchema = z
  .strictObject({
    title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
    weighted: z
      .record(refText, partSchema)
      .optional()
      .describe('Reference → weight; weights add to 100. 引用与权重，合计 100。'),
    raters: ratersSchema.optional(),
    list: listSchema.optional(),
    lookup: lookupSchema.optional(),
    firstOf: z.array(refText).min(1).max(20).optional(),
    weights: z.enum(['add to 100', 'relative', 'factors']).default('add to 100'),
    missing: z.union([missingRule, z.record(z.string(), missingRule)]).default('not available'),
    adjust: z.array(adjustmentSchema).max(30).default([]),
    floor: decimalText.optional(),
    cap: decimalText.optional(),
    round: z
      .string()
      .regex(/^\d+(\.\d+)? (half up|half down|half even|down|up)$/)
      .optional()
      .describe('Step and rule, e.g. "0.1 half up". 取整步长与规则。'),
    bands: z.string().optional().describe('Scale that bands the rounded value. 用于分级的等级表。'),
    override: z.array(overrideSchema).max(20).default([]),
  })
  .superRefine((definition, ctx) => {
    const said = FORMULAS.filter((name) => definition[name] !== undefined);
    if (said.length === 1) return;
    ctx.addIssue({
      code: 'custom',
      message: `a score says exactly one of ${FORMULAS.join(', ')}; this one says ${said.join(', ') || 'none'}`,
    });
  })
  .describe('A score. 得分。');

export type ScoreDefinition = z.output<typeof scoreDefinitionSchema>;

/** Levels from best to worst; each but the last says from which value it starts. */
export interface BandScale {
  readonly levels: readonly {
    readonly id: string;
    readonly label: Text;
    readonly from?: Decimal;
    /** The number the level counts as where it is given by itself. */
    readonly value?: Decimal;
  }[];
  /** Which level owns a value exactly on an edge: the one that starts there, or the one below. */
  readonly owns: 'lower' | 'upper';
}
