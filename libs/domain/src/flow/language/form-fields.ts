import { z } from 'zod';
import { feelSchema, keySchema, textSchema } from './text.js';

const field = {
  field: keySchema,
  title: textSchema,
  hint: textSchema.optional(),
  required: z.boolean().default(false),
  shownWhen: feelSchema.optional().describe('Asked only where this holds'),
  requiredWhen: feelSchema.optional().describe('Needed where this holds'),
};

export const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);

export const levelId = keySchema.or(z.string().regex(/^[A-Z0-9]{1,4}$/));

const named = z.strictObject({ id: keySchema, label: textSchema });

const optionsSchema = z.array(named).min(2).max(50);

export const fieldSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...field,
      type: z.literal('rating'),
      scale: keySchema,
      only: z.array(levelId).min(1).max(20).optional(),
    }),
    z.strictObject({
      ...field,
      type: z.literal('competencies'),
      scale: keySchema,
      competencies: z.array(named).min(1).max(30),
    }),
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
      minLength: z.int().min(1).max(20000).optional(),
      maxLength: z.int().min(1).max(20000).default(4000),
    }),
    z.strictObject({
      ...field,
      type: z.literal('choice'),
      options: optionsSchema,
      several: z
        .strictObject({ min: z.int().min(0).max(50), max: z.int().min(1).max(50) })
        .optional(),
    }),
    z.strictObject({
      ...field,
      type: z.literal('goals'),
      min: z.int().min(0).max(20).default(1),
      max: z.int().min(1).max(20).default(8),
    }),
    z.strictObject({ ...field, type: z.literal('date') }),
    z.strictObject({ ...field, type: z.literal('evidence') }),
    z.strictObject({ ...field, type: z.literal('confirmation') }),
    z.strictObject({ ...field, type: z.literal('computed'), value: feelSchema }),
  ])
  .describe('One field of a form. 表单字段。');

export type FlowField = z.infer<typeof fieldSchema>;
