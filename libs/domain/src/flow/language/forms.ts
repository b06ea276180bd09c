import { z } from 'zod';
import { keySchema, textSchema } from './text.js';

const field = {
  field: keySchema,
  title: textSchema,
  hint: textSchema.optional(),
  required: z.boolean().default(false),
};

const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);

export const fieldSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...field, type: z.literal('rating'), scale: keySchema }),
    z.strictObject({
      ...field,
      type: z.literal('number'),
      min: decimalText.optional(),
      max: decimalText.optional(),
      step: decimalText.optional(),
    }),
    z.strictObject({
      ...field,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(20000).default(4000),
    }),
    z.strictObject({
      ...field,
      type: z.literal('choice'),
      options: z
        .array(z.strictObject({ id: keySchema, label: textSchema }))
        .min(2)
        .max(50),
    }),
    z.strictObject({
      ...field,
      type: z.literal('goals'),
      min: z.int().min(0).max(20).default(1),
      max: z.int().min(1).max(20).default(8),
    }),
    z.strictObject({ ...field, type: z.literal('date') }),
  ])
  .describe('One field of a form. 表单字段。');

export const formSchema = z.strictObject({
  title: textSchema,
  fields: z.array(fieldSchema).min(1).max(100),
});

export const scaleSchema = z
  .strictObject({
    levels: z
      .array(
        z.strictObject({
          id: keySchema.or(z.string().regex(/^[A-Z0-9]{1,4}$/)),
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
export type FlowField = z.infer<typeof fieldSchema>;
export type FlowScale = z.infer<typeof scaleSchema>;
export type FlowMeasure = z.infer<typeof measureSchema>;
