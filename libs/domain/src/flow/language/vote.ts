import { z } from 'zod';
import { dueTextSchema, feelSchema, keySchema, reminderSchema, textSchema } from './text.js';

/** A number of people, or a part of them: `3`, `"50 %"`, `"2/3"`. */
const shareSchema = z.union([
  z.int().min(1).max(1000),
  z.string().regex(/^(?:\d{1,3} %|[1-9]\d?\/[1-9]\d?)$/),
]);

/** Whom a threshold is counted of: nobody has to guess its denominator. */
const baseSchema = z.enum(['members', 'invited', 'not recused', 'present', 'cast']);

const thresholdSchema = z.union([
  z.strictObject({ moreThan: shareSchema, of: baseSchema }),
  z.strictObject({ atLeast: shareSchema, of: baseSchema }),
]);
export type Threshold = z.output<typeof thresholdSchema>;
export type VoteBase = z.output<typeof baseSchema>;

const compositionSchema = z.strictObject({ title: textSchema, holds: feelSchema });

/** What a vote says besides its name and the blocks that follow an undecided one. */
export const voteParts = {
  title: textSchema,
  panel: keySchema,
  not: z.array(keySchema).default([]),
  chair: keySchema.optional(),
  chairVotes: z.enum(['every round', 'from the second round']).default('every round'),
  ballots: z.enum(['open', 'secret']).default('open'),
  attendance: z
    .enum(['who votes is present', 'recorded by the chair'])
    .default('who votes is present'),
  quorum: thresholdSchema.optional(),
  majority: thresholdSchema.default({ moreThan: '50 %', of: 'cast' }),
  abstention: z.enum(['not cast', 'cast', 'for', 'against']).default('not cast'),
  absence: z.enum(['not cast', 'abstention', 'for', 'against']).default('not cast'),
  veto: z.union([z.literal('anyone'), z.array(keySchema).min(1).max(10)]).optional(),
  tie: z.enum(['undecided', 'carried', 'rejected', 'chair decides']).default('undecided'),
  noMajority: z.enum(['rejected', 'undecided']).default('rejected'),
  rounds: z.int().min(1).max(5).default(1),
  composition: z.array(compositionSchema).max(20).default([]),
  due: dueTextSchema.optional(),
  remind: z.array(reminderSchema).max(12).default([]),
};
