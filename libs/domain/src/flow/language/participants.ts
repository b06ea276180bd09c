import { z } from 'zod';
import { keySchema } from './text.js';

const nobody = z
  .union([z.literal('skip'), z.literal('block launch'), z.strictObject({ use: keySchema })])
  .describe(
    'What happens when nobody is found: skip the step, refuse the launch, or use another participant. 无人可选时：跳过、阻止启动，或改用另一参与人。',
  );

const notSameAs = z
  .array(keySchema)
  .optional()
  .describe('Participants this one must not be the same person as. 不得与这些参与人为同一人。');

const common = { nobody: nobody.default('skip'), notSameAs };

/** A named role and how its people are found, at the moment a step opens. */
export const participantSchema = z
  .union([
    z.strictObject({ subject: z.literal(true), ...common }),
    z.strictObject({
      lineManager: z
        .int()
        .min(1)
        .max(10)
        .describe('1 = direct manager, 2 = manager of the manager'),
      ...common,
    }),
    z.strictObject({ dottedLine: z.literal(true), ...common }),
    z.strictObject({
      unitRole: z.string().min(1).max(60).describe('Role in the unit of the subject, e.g. head'),
      ...common,
    }),
    z.strictObject({ named: z.array(z.string().min(1)).min(1).max(200), ...common }),
    z.strictObject({
      nominatedIn: keySchema.describe('The nomination step that chooses these people'),
      count: z.tuple([z.int().min(0).max(100), z.int().min(1).max(100)]),
      from: z.enum(['same unit', 'anyone']).default('anyone'),
      ...common,
    }),
  ])
  .describe('A participant role. 参与角色。');

export type Participant = z.infer<typeof participantSchema>;
