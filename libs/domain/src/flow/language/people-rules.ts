import { z } from 'zod';
import { feelSchema, keySchema } from './text.js';

const NOBODY =
  'What happens when nobody is found: skip the step, refuse the launch, use another participant, take the next level above, leave it to HR, ask the nominator again, or go on and flag it. 无人可选时：跳过、阻止启动、改用另一参与人、找上一级、交 HR 指定、请提名人重提，或标记后继续。';

const instead = z.strictObject({ use: keySchema });
const ways = ['skip', 'proceed flagged', 'next level', 'ask HR', 'ask again'] as const;

export const nobodySchema = z.union([z.enum([...ways, 'block launch']), instead]).describe(NOBODY);

/** `widen` keeps those found and adds others; with nobody found it would be `use`. */
export const fewFoundSchema = z.union([
  z.enum(ways),
  instead,
  z.strictObject({
    widen: keySchema.describe('Participant whose people are added. 补充的参与人。'),
  }),
]);

/** Whom a participant bars: absolutely, or unless something lifts it. */
export const barSchema = z
  .strictObject({
    did: keySchema
      .optional()
      .describe('Bars who handed in this earlier step. 已提交此环节的人不得担任。'),
    times: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe(
        'Bars only who handed it in in so many reviews of the person in a row before this one. 仅当在此前连续若干次考核中都由其提交时不得担任。',
      ),
    when: feelSchema
      .optional()
      .describe('Bars the candidate for whom this holds. 满足此条件的候选人不得担任。'),
    unless: feelSchema.optional().describe('Condition that lifts the bar. 满足此条件时解除限制。'),
    approvedBy: keySchema
      .optional()
      .describe('Participant who may lift the bar, with a reason. 可说明理由后解除限制的参与人。'),
  })
  .refine(({ did, when }) => (did === undefined) !== (when === undefined), {
    message: 'a bar says either "did" or "when"',
  })
  .refine(({ did, times }) => times === undefined || did !== undefined, {
    message: '"times" counts who did a step: say which in "did"',
  });

export const choosingSchema = z.union([
  z.enum(['all', 'first to claim', 'round robin', 'least loaded']),
  z.strictObject({
    familiar: keySchema.describe(
      'Step whose doer is preferred, in this review or else in the last one before, if among those found. 优先选择此环节（本次，否则上一次考核）的办理人。',
    ),
  }),
]);

/** What a step says of its people, besides who they are. */
export const peopleOfStep = {
  nobody: nobodySchema
    .optional()
    .describe(
      'What happens here when nobody is found, whatever the participant says. 本环节无人时的处理，优先于参与人的规定。',
    ),
  samePerson: z
    .enum(['merge', 'keep', 'raise'])
    .optional()
    .describe(
      'When one person is found for two participants: one task, one for each, or the second goes to the next manager above. 同一人兼任两个参与人时：合并、各留一份，或第二份上交上一级。',
    ),
  mayDelegate: z
    .boolean()
    .optional()
    .describe('Whether who has the task may let somebody act for them. 是否允许他人代办。'),
};

export type Nobody = z.infer<typeof nobodySchema>;
export type TooFew = z.infer<typeof fewFoundSchema>;
export type Bar = z.infer<typeof barSchema>;
export type Choosing = z.infer<typeof choosingSchema>;
