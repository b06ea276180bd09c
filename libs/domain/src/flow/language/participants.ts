import { z } from 'zod';
import { barSchema, choosingSchema, nobodySchema, fewFoundSchema } from './people-rules.js';
import { feelSchema, keySchema } from './text.js';

const notSameAs = z
  .array(keySchema)
  .optional()
  .describe('Participants this one must not be the same person as. 不得与这些参与人为同一人。');

const common = {
  nobody: nobodySchema.default('skip'),
  atLeast: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Fewer people than this are too few; 1 unless said. 少于此人数即为人数不足，默认 1。',
    ),
  tooFew: fewFoundSchema
    .optional()
    .describe(
      'What happens when some are found, but fewer than atLeast; as for nobody unless said. 有人但不足 atLeast 时的处理，默认同 nobody。',
    ),
  notSameAs,
  mustNot: z
    .array(barSchema)
    .min(1)
    .max(20)
    .optional()
    .describe('Who must not do it. 谁不得担任。'),
  qualified: feelSchema
    .optional()
    .describe(
      'Whom the candidate must be, asked when a step opens and again when they act. 任职资格，环节开启时与办理时各查一次。',
    ),
  inOffice: z
    .literal(true)
    .optional()
    .describe(
      'Only while still found for this participant may they act. 任期内方可办理：办理时仍须符合此参与人。',
    ),
  choose: choosingSchema.optional().describe('Who of those found does it. 从符合者中如何选人。'),
  changed: z
    .union([
      z.enum(['hand over', 'keep', 'both']),
      z.strictObject({
        bothAfter: z
          .int()
          .min(1)
          .max(366)
          .describe('Days somebody must have led to count. 至少任职天数。'),
      }),
    ])
    .optional()
    .describe(
      'Open work when somebody else would be found now: goes to them, stays, or is done by both, and by whoever led during the period, weighted by days served. The direct manager hands over unless said, all others keep. 人员变动后未完成的工作：移交、保留，或由期间各任上级分别办理、按任职天数加权；直属上级默认移交，其余默认保留。',
    ),
};

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
    z.strictObject({
      managersUpTo: z
        .union([
          z.int().min(1).max(20),
          z.strictObject({ grades: z.array(z.string().min(1)).min(1).max(50) }),
        ])
        .describe(
          'Every manager up to a level, or up to the first of these grades. 逐级上级，直到某级或首位达到这些职级者。',
        ),
      ...common,
    }),
    z.strictObject({ dottedLine: z.literal(true), ...common }),
    z.strictObject({
      launchedBy: z.literal(true).describe('Who launched the cycle. 启动周期的人。'),
      ...common,
    }),
    z.strictObject({
      workedWith: keySchema.describe(
        'Participant with whom these people worked in the period, as imported data tells. 与此参与人在期间内共事的人（按导入数据）。',
      ),
      most: z
        .int()
        .min(1)
        .max(100)
        .default(10)
        .describe('At most so many, the longest first. 至多几人，共事最久者在先。'),
      ...common,
    }),
    z.strictObject({
      unitRole: z.string().min(1).max(60).describe('Role in the unit of the subject, e.g. head'),
      ...common,
    }),
    z.strictObject({
      group: z
        .string()
        .min(1)
        .max(60)
        .describe('Role whose holders form the group, e.g. promotion board. 组成小组的角色。'),
      of: z
        .string()
        .min(1)
        .max(400)
        .describe('Unit of the group, as people files write it. 小组所属部门，写法同人员文件。'),
      ...common,
    }),
    z.strictObject({ named: z.array(z.string().min(1)).min(1).max(200), ...common }),
    z.strictObject({
      ownerOf: keySchema.describe('Measure whose data owner it is. 指标的数据负责人。'),
      ...common,
    }),
    z.strictObject({
      where: feelSchema.describe(
        'Holds for a candidate compared with the person and other participants. 以候选人与被评估人、其他参与人比较的条件。',
      ),
      among: z
        .union([z.enum(['same unit', 'anyone']), z.strictObject({ participant: keySchema })])
        .describe('Who is compared: at most 5,000 people. 在哪些人中比较，至多 5000 人。'),
      ...common,
    }),
    z.strictObject({
      nominatedIn: keySchema.describe('The nomination step that chooses these people'),
      count: z.tuple([z.int().min(0).max(100), z.int().min(1).max(100)]),
      from: z
        .union([z.enum(['same unit', 'anyone']), z.strictObject({ participant: keySchema })])
        .default('anyone'),
      ...common,
    }),
  ])
  .describe('A participant role. 参与角色。');

export type Participant = z.infer<typeof participantSchema>;
