import { z } from 'zod';
import { dueTextSchema, keySchema, reminderSchema, textSchema } from './text.js';

const simply = z.enum(['keep open', 'close as missing', 'deemed done']);
const toSomebody = [
  z
    .strictObject({ handTo: keySchema.describe('Participant who gets it instead. 转给谁。') })
    .describe('Somebody else gets the task. 转交他人。'),
  z
    .strictObject({ escalateTo: keySchema.describe('Participant who is told. 告知谁。') })
    .describe('It stays with whom it is, and somebody above is told. 仍由本人办理，同时告知上级。'),
] as const;
const byItself = [
  z
    .strictObject({ decide: keySchema.describe('Outcome of the decision. 作出的决定。') })
    .describe('A decision comes out this way. 按此结果决定。'),
  z
    .strictObject({
      answer: z
        .record(keySchema, z.string().min(1).max(200))
        .describe('Field → value, as if it had been filled in. 字段 → 填入的值。'),
    })
    .describe('The form counts as filled in like this. 表单按此内容视为已填。'),
] as const;

const afterwards = z.union([simply, ...toSomebody, ...byItself]);

export const overdueSchema = z
  .union([
    simply,
    ...toSomebody,
    ...byItself,
    z
      .strictObject({
        extendOnce: dueTextSchema,
        // A default would make the schema of what is written another one than of what is read.
        then: afterwards.describe('What happens when that has passed as well. 再次逾期后的处理。'),
      })
      .describe('Once, the due moves on by itself. 自动延期一次。'),
  ])
  .default('keep open')
  .describe('What happens when the due passes. 逾期后的处理。');

export const extensionsSchema = z
  .strictObject({
    atMost: z
      .number()
      .int()
      .min(0)
      .max(20)
      .optional()
      .describe('How often the due may be extended. 最多延期几次。'),
    total: dueTextSchema
      .optional()
      .describe('How far from the first due at most, e.g. "10 working days". 距首个期限最多多久。'),
    reasons: z
      .array(z.strictObject({ reason: keySchema, title: textSchema }))
      .min(1)
      .max(20)
      .optional()
      .describe('The only reasons that are taken. 只接受这些理由。'),
    pastLatest: z
      .array(keySchema)
      .min(1)
      .max(10)
      .optional()
      .describe(
        'Participants who may pass what the due calls the latest. 可以越过最晚期限的参与人。',
      ),
  })
  .optional()
  .describe('Bounds of extending the due by hand. 人工延期的限度。');

/** What a step with a due says of time. */
export const clock = {
  due: dueTextSchema.optional(),
  remind: z.array(reminderSchema).max(12).default([]),
  overdue: overdueSchema,
  extensions: extensionsSchema,
};
