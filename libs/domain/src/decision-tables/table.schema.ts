import { z } from 'zod';

const feel = z.string().min(1).max(2_000);
const text = z.strictObject({ zh: z.string(), en: z.string() });

export const hitPolicies = [
  'unique',
  'any',
  'priority',
  'first',
  'collect',
  'rule order',
  'output order',
] as const;

const inputSchema = z.strictObject({
  input: feel.describe('FEEL over the context: what the tests of this column are asked about'),
  title: text.optional(),
  values: feel
    .optional()
    .describe('Tests (as in a rule) of the values there can be; others have no result'),
});

const outputSchema = z.strictObject({
  output: z.string().min(1).max(80).describe('Name of what the rules give'),
  title: text.optional(),
  values: z
    .array(feel)
    .min(1)
    .max(100)
    .optional()
    .describe('The values there can be, the most important first'),
  default: feel.optional().describe('What is given when no rule holds'),
});

const ruleSchema = z.strictObject({
  when: z.array(feel).max(50).describe('One test for each input, "-" for any value'),
  then: z.array(feel).min(1).max(50).describe('One FEEL expression for each output'),
  note: text.optional(),
});

/** A decision table (DMN 1.5, 8): columns of tests, a row for each rule. */
export const decisionTableSchema = z.strictObject({
  hit: z.enum(hitPolicies).default('unique').describe('What several rules that hold mean'),
  aggregate: z
    .enum(['sum', 'count', 'min', 'max'])
    .optional()
    .describe('What is made of all that was collected'),
  inputs: z.array(inputSchema).max(50),
  outputs: z.array(outputSchema).min(1).max(50),
  rules: z.array(ruleSchema).max(1_000),
});

export type DecisionTable = z.infer<typeof decisionTableSchema>;
export type DecisionTableDocument = z.input<typeof decisionTableSchema>;
