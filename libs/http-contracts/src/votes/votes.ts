import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

const memberShape = personShape.extend({
  isChair: z.boolean(),
  /** Said by the chair, where the chair says it. */
  isPresent: z.boolean().optional(),
  isRecused: z.boolean(),
});
export type VoteMember = z.infer<typeof memberShape>;

const countShape = z.object({
  members: z.number().int(),
  invited: z.number().int(),
  recused: z.number().int(),
  present: z.number().int(),
  cast: z.number().int(),
  for: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
  absent: z.number().int(),
});

/** What a round came to, as it was counted and recorded when it closed. */
const roundShape = z.object({
  round: z.number().int(),
  at: z.string(),
  result: z.enum(['carried', 'rejected', 'undecided']),
  because: textShape,
  count: countShape,
});
export type VoteRoundView = z.infer<typeof roundShape>;

/** A vote as one may see it: what is asked, how it is counted, who sits, what it came to. */
export const voteViewShape = z.object({
  reviewId: z.string(),
  step: z.string(),
  question: textShape,
  subject: personShape,
  cycleTitle: textShape,
  isOpen: z.boolean(),
  ballots: z.enum(['open', 'secret']),
  /** Each choice with what it comes to. */
  choices: z.array(
    z.object({
      choice: z.enum(['for', 'against', 'abstain']),
      title: textShape,
      means: textShape.optional(),
    }),
  ),
  /** How it is counted, a sentence for each rule. */
  rules: z.array(textShape),
  round: z.number().int(),
  rounds: z.number().int(),
  closesAt: z.string().optional(),
  attendance: z.enum(['who votes is present', 'recorded by the chair']),
  /** Only to those who sit on it, run the cycle or audit it. */
  members: z.array(memberShape).optional(),
  /** How the reader’s own ballot stands, where they were asked for one. */
  own: z
    .object({
      taskId: z.string(),
      status: z.enum(['may vote', 'not present', 'voted', 'recused', 'over']),
    })
    .optional(),
  /** The reader says who is present. */
  mayRecordAttendance: z.boolean(),
  results: z.array(roundShape),
});
export type VoteView = z.infer<typeof voteViewShape>;

export const attendanceShape = z.strictObject({
  step: z.string().min(1).max(200),
  present: z.array(z.string().min(1).max(100)).max(500),
});
