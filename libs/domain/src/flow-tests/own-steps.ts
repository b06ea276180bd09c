import { z } from 'zod';
import { always } from './always.js';
import { note } from './notes.js';
import { block, dateText, decimalText, number, person } from './texts.js';

const comment = z
  .strictObject({ comment: z.string().default('').describe(note.comment) })
  .default({ comment: '' })
  .describe(note.with);

const goalSchema = z.strictObject({
  title: z.string().describe(note.goalTitle),
  measure: z.string().default('').describe(note.goalMeasure),
  target: z.string().default('').describe(note.goalTarget),
  weight: decimalText.describe(note.goalWeight),
  dueOn: dateText.describe(note.goalDue),
});

const outcome = z.string().min(1).max(63).describe(note.outcome);
const until = dateText.optional().describe(note.until);
const reason = z.string().default('').describe(note.reason);

const refusalSchema = z
  .strictObject({ reason: z.string().describe(note.reason) })
  .describe(note.with);
const ballotSchema = z
  .strictObject({ choice: z.enum(['for', 'against', 'abstain']).describe(note.choice), reason })
  .describe(note.with);
const appealSchema = z
  .strictObject({ grounds: z.string().describe(note.grounds) })
  .describe(note.with);
const receiptSchema = z
  .strictObject({
    stance: z.enum(['agreed', 'received', 'refused']).describe(note.stance),
    comment: z.string().default('').describe(note.comment),
  })
  .describe(note.with);

/** A text, several of a list, or one for each row of a matrix. */
const valueSchema = z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())]);
const answerSchema = z.strictObject({
  fields: z.record(z.string(), valueSchema).describe(note.fields),
});
const goalsSchema = z.strictObject({ goals: z.array(goalSchema).describe(note.goals) });
const nominationSchema = z.strictObject({ people: z.array(number).describe(note.nominated) });
const contentSchema = z.union([answerSchema, goalsSchema, nominationSchema]).describe(note.with);

const does = <T extends string>(verb: T) => z.literal(verb).describe(note.does);

/** Work handed in; besides that a step has what is given here. */
const workWith = <Base extends z.ZodRawShape>(base: Base) => {
  const own = { ...base, who: person, step: block };
  return [
    z.strictObject({ ...own, does: does('submit'), with: contentSchema }),
    z.strictObject({
      ...own,
      does: z.enum(['approve', 'reject']).describe(note.does),
      with: comment,
    }),
    z.strictObject({ ...own, does: does('decide'), outcome, with: comment }),
    z.strictObject({ ...own, does: does('send back'), to: block, with: comment }),
    z.strictObject({ ...own, does: does('vote'), with: ballotSchema }),
    z.strictObject({ ...own, does: does('appeal'), with: appealSchema }),
    z.strictObject({ ...own, does: does('acknowledge'), with: receiptSchema }),
  ] as const;
};

/** What people do with a task instead of doing it. */
const careWith = <Base extends z.ZodRawShape>(base: Base) => {
  const own = { ...base, who: person, step: block };
  return [
    z.strictObject({ ...own, does: does('decline'), with: refusalSchema }),
    z.strictObject({
      ...own,
      does: z.enum(['waive', 'claim', 'give back', 'take back']).describe(note.does),
    }),
    z.strictObject({ ...own, does: does('delegate'), to: person, until, reason }),
  ] as const;
};

/** What people do with their own tasks. */
export const ownSteps = [...workWith(always), ...careWith(always)] as const;

/** The same as one of several at one moment. */
const moment = { refused: always.refused };
export const momentStepSchema = z.discriminatedUnion('does', [
  ...workWith(moment),
  ...careWith(moment),
]);
export type OwnStep = z.output<typeof momentStepSchema>;
