import { z } from 'zod';
import { keySchema } from './text.js';

/** Roles of the installation: they read no answers but those that a rule names them for. */
const officeSchema = z.enum(['auditor', 'hrOperator', 'hrDesigner', 'administrator']);

const fromSchema = z.union([
  z.literal('submission'),
  z.strictObject({ closed: keySchema.describe('Step that must be closed first') }),
  z.strictObject({ opened: keySchema.describe('Step that must have opened first') }),
  z.strictObject({ released: keySchema.describe('Score that must be released first') }),
  z.strictObject({ on: z.iso.date().describe('First day, in the zone of the flow') }),
]);

/**
 * Who besides the author reads the answers of a step, which fields of them, and from when. What
 * no rule opens, nobody reads. New properties are optional: flows without them mean what they did.
 */
export const visibilityRuleSchema = z.strictObject({
  of: keySchema.describe('Step whose answers are meant'),
  fields: z
    .array(keySchema)
    .min(1)
    .max(100)
    .optional()
    .describe('Fields of its form that are meant; all of them unless named'),
  to: z.array(keySchema).default([]).describe('Participants who may read them'),
  offices: z
    .array(officeSchema)
    .min(1)
    .optional()
    .describe('Roles of the installation that may read them: auditors, HR'),
  from: fromSchema
    .default('submission')
    .describe('As soon as submitted, or once something else has happened'),
  while: keySchema
    .optional()
    .describe('Only as long as this step is open: a panel reads while it sits'),
  agreed: keySchema
    .optional()
    .describe('Only as long as this participant agrees that they are read'),
  author: z
    .enum(['named', 'role only'])
    .optional()
    .describe('Whether the author is told by name or only as the participant they are'),
  anonymous: z.boolean().default(false),
  floor: z.int().min(2).max(20).default(3),
  whenAllAgree: z
    .enum(['show', 'withhold'])
    .optional()
    .describe('Whether a field is shown in which all gave the same answer'),
});

export const visibilitySchema = z.array(visibilityRuleSchema);

export type VisibilityRule = z.output<typeof visibilityRuleSchema>;
