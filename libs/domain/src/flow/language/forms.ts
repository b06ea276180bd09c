import { z } from 'zod';
import { decimalText, fieldSchema, levelId } from './form-fields.js';
import { feelSchema, keySchema, textSchema } from './text.js';

/** What must hold of a whole form. New properties are optional: older forms mean what they did. */
const checkSchema = z.strictObject({
  check: keySchema,
  must: feelSchema.describe('What must hold; what cannot be answered counts as broken'),
  when: feelSchema.optional().describe('Left out where this is false'),
  at: keySchema.describe('Field that the refusal points at'),
  otherwise: z
    .union([
      z.literal('refuse'),
      z.strictObject({ reason: keySchema }),
      z.strictObject({ approval: keySchema }),
    ])
    .optional(),
  message: textSchema,
});

const sectionSchema = z.strictObject({
  section: keySchema,
  title: textSchema,
  hint: textSchema.optional(),
  shownWhen: feelSchema.optional(),
  fields: z.array(keySchema).min(1).max(100),
});

const rightSchema = z.enum(['hidden', 'read', 'write']);

export const formSchema = z.strictObject({
  title: textSchema,
  document: z.enum(['own', 'shared']).optional(),
  fields: z.array(fieldSchema).min(1).max(100),
  sections: z.array(sectionSchema).max(30).optional(),
  checks: z.array(checkSchema).max(50).optional(),
  rights: z
    .record(keySchema, z.record(keySchema, rightSchema))
    .optional()
    .describe('Step or participant → field → what they may do with it'),
});

export const scaleSchema = z
  .strictObject({
    levels: z
      .array(
        z.strictObject({
          id: levelId,
          label: textSchema,
          value: decimalText.optional().describe('Number this level counts as in a score'),
          from: decimalText.optional().describe('Lower edge when the scale bands a score'),
        }),
      )
      .min(2)
      .max(20),
    owns: z.enum(['lower', 'upper']).default('lower').describe('Which level owns an edge'),
  })
  .describe('Ordered levels, best first. 评分等级，由高到低。');

export const measureSchema = z
  .strictObject({
    title: textSchema,
    unit: z.string().max(20),
    direction: z.enum(['higher', 'lower']),
    reads: z.enum(['attainment', 'actual']).default('attainment'),
    points: z
      .array(z.strictObject({ at: decimalText, gives: decimalText }))
      .min(2)
      .max(50)
      .optional(),
    beyond: z.enum(['hold', 'go on']).default('hold'),
    steps: z
      .array(
        z.strictObject({
          from: decimalText.optional(),
          to: decimalText.optional(),
          gives: decimalText,
        }),
      )
      .min(1)
      .max(50)
      .optional(),
    edge: z.enum(['lower', 'upper']).default('lower'),
    cap: decimalText.optional(),
    floor: decimalText.optional(),
    missing: z.strictObject({ use: decimalText }).optional(),
    owner: keySchema.optional().describe('Participant who owns the data. 负责数据的参与人。'),
  })
  .describe('A KPI whose actuals are imported. 由导入数据计算的指标。');

export type FlowForm = z.infer<typeof formSchema>;
export type FlowCheck = z.infer<typeof checkSchema>;
export type FieldRight = z.infer<typeof rightSchema>;
export type { FlowField } from './form-fields.js';
export type FlowScale = z.infer<typeof scaleSchema>;
export type FlowMeasure = z.infer<typeof measureSchema>;
