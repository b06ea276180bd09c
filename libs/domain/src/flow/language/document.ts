import { z } from 'zod';
import { scoreDefinitionSchema } from '../../scoring/index.js';
import { blockSchema } from './blocks.js';
import { formSchema, measureSchema, scaleSchema } from './forms.js';
import { participantSchema } from './participants.js';
import { feelSchema, keySchema, textSchema } from './text.js';
import { visibilitySchema } from './visibility.js';

const populationSchema = z
  .array(
    z.union([
      z.strictObject({
        when: feelSchema,
        then: z.enum(['in', 'out', 'too new', 'carry forward']),
      }),
      z.strictObject({ otherwise: z.enum(['in', 'out']) }),
    ]),
  )
  .min(1)
  .describe('Who takes part: the first rule that holds decides. 参评范围：首条满足的规则生效。');

export const flowDocumentSchema = z
  .strictObject({
    schema: z.literal('reprise.flow/1'),
    flow: keySchema,
    title: textSchema,
    description: textSchema.optional(),
    calendar: z.string().min(2).max(40),
    zone: z.string().min(1).max(60),
    population: populationSchema,
    grades: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(200)
      .optional()
      .describe(
        'Grades, lowest first: they make the rank of a person. 职级，由低到高，决定人员的级次。',
      ),
    participants: z.record(keySchema, participantSchema),
    scales: z.record(keySchema, scaleSchema).default({}),
    forms: z.record(keySchema, formSchema).default({}),
    measures: z.record(keySchema, measureSchema).default({}),
    scores: z.record(keySchema, scoreDefinitionSchema).default({}),
    resultOfRecord: z.array(keySchema).max(20).default([]),
    stages: z.array(blockSchema).min(1).max(100),
    fragments: z
      .record(keySchema, z.array(blockSchema).min(1).max(100))
      .optional()
      .describe('Lists of blocks that subflows use. 供子流程引用的环节列表。'),
    visibility: visibilitySchema.default([]),
  })
  .describe('A review flow. 考核流程。');

export type FlowDocument = z.output<typeof flowDocumentSchema>;
