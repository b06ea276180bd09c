import { z } from 'zod';
import { clock } from './clocks.js';
import { calibrationParts, quotasSchema } from './calibration.js';
import { afterSubmission } from './after-submission.js';
import { voteParts } from './vote.js';
import { courseBlocks } from './course-blocks.js';
import { joinSchema, restSchema, tooFewPeopleSchema, tooFewSchema } from './joins.js';
import { peopleOfStep } from './people-rules.js';
import { dueTextSchema, feelSchema, keySchema, reminderSchema, textSchema } from './text.js';

/** Kinds of work a task can be; each has its own event with content (`review/task-kinds`). */
export const taskKindSchema = z.enum([
  'goal setting',
  'nomination',
  'self assessment',
  'peer assessment',
  'manager assessment',
  'second assessment',
  'feedback meeting',
  'acknowledgement',
]);

const named = {
  title: textSchema.optional(),
  when: feelSchema.optional().describe('The block is skipped unless this holds on arrival.'),
  abandonWhen: feelSchema
    .optional()
    .describe('Cancels exactly this block once it holds; what was written stays.'),
};

/**
 * Blocks nest. An interface (not an alias) closes the circle for the compiler, and each block is
 * parsed by the one schema its key names, so that a mistake is reported where it is and nested
 * blocks are never parsed twice.
 */
export interface BlockList extends ReadonlyArray<BlockDocument> {}

const blocks: z.ZodType<BlockList> = z.lazy(() => z.array(blockSchema).max(500));

const sequence = z.strictObject({
  sequence: keySchema,
  ...named,
  alone: keySchema.optional().describe('Of the sequences that name the same, one at a time'),
  blocks,
});
const stage = z.strictObject({ stage: keySchema, ...named, title: textSchema, blocks });
const parallel = z.strictObject({
  parallel: keySchema,
  ...named,
  branches: blocks,
  join: joinSchema,
  rest: restSchema,
  tooFew: tooFewSchema,
});
const choose = z.strictObject({
  choose: keySchema,
  ...named,
  cases: z
    .array(z.strictObject({ when: feelSchema, do: blocks }))
    .min(1)
    .max(50),
  otherwise: blocks,
});
const forEach = z.strictObject({
  forEach: keySchema,
  ...named,
  in: keySchema.describe('Participant whose people are walked through'),
  order: z.enum(['parallel', 'one by one', 'any order, one at a time']).default('parallel'),
  join: joinSchema,
  rest: restSchema,
  tooFew: tooFewPeopleSchema,
  do: blocks,
});
const task = z.strictObject({
  task: keySchema,
  ...named,
  title: textSchema,
  kind: taskKindSchema,
  who: z.union([keySchema, z.literal('each'), z.array(keySchema).min(1).max(10)]),
  form: keySchema.optional(),
  nominates: keySchema.optional().describe('Participant that a nomination step fills'),
  quota: quotasSchema.optional(),
  mayDecline: z.boolean().default(false),
  ...afterSubmission,
  ...peopleOfStep,
  ...clock,
});
const meaningSchema = z.enum(['approve', 'reject', 'send back']);
const namedOutcome = z.strictObject({
  outcome: keySchema,
  title: textSchema,
  means: meaningSchema.default('approve'),
  do: blocks.optional(),
});
const decision = z.strictObject({
  decision: keySchema,
  ...named,
  title: textSchema,
  who: keySchema.or(z.literal('each')),
  not: z.array(keySchema).default([]),
  ...peopleOfStep,
  outcomes: z
    .array(z.union([meaningSchema, namedOutcome]))
    .min(1)
    .default(['approve', 'send back']),
  returnsTo: z.array(keySchema).default([]),
  quota: quotasSchema.optional(),
  ...clock,
});
const vote = z.strictObject({
  vote: keySchema,
  ...named,
  ...voteParts,
  // A default would close the circle of types.
  undecided: blocks.optional(),
});
const gate = z.strictObject({
  gate: keySchema,
  ...named,
  opens: z.union([
    z.strictObject({ on: dueTextSchema.describe('Date, or a period after the cycle starts') }),
    z.strictObject({
      whenAllOf: z.enum(['unit', 'cycle']),
      havePassed: keySchema,
    }),
  ]),
});
const calibration = z.strictObject({ calibration: keySchema, ...named, ...calibrationParts });
const window = z.strictObject({
  window: keySchema,
  ...named,
  title: textSchema,
  kind: z.enum(['appeal', 'comment', 'rebut', 'withdraw', 'ask for a meeting']),
  for: keySchema,
  open: dueTextSchema,
  path: z
    .union([z.enum(['waits', 'beside']), z.strictObject({ heldBefore: keySchema })])
    .default('waits'),
  uses: z.int().min(1).max(20).default(1),
  waivable: z.boolean().default(true),
  excludes: z.array(keySchema).max(20).default([]),
  lapses: z.enum(['lapsed', 'deemed accepted']).default('lapsed'),
  remind: z.array(reminderSchema).max(12).default([]),
  then: blocks,
});
const notify = z.strictObject({
  notify: keySchema,
  ...named,
  who: z.array(keySchema).min(1).max(10),
  message: textSchema,
});
const compute = z.strictObject({ compute: keySchema, ...named, score: keySchema });
const release = z.strictObject({
  release: keySchema,
  ...named,
  score: keySchema,
  to: z.array(keySchema).min(1),
});
const plan = z.strictObject({
  plan: keySchema,
  ...named,
  title: textSchema,
  kind: z.enum(['improvement', 'development']),
  owner: keySchema,
  days: z.int().min(7).max(365),
  checkIns: z.enum(['weekly', 'fortnightly', 'monthly']),
});
const end = z.strictObject({
  end: keySchema,
  ...named,
  title: textSchema,
  outcome: z.enum(['completed', 'withdrawn', 'lapsed', 'carried forward', 'excused']),
});

const course = courseBlocks(named, blocks);

/** One schema per block kind, found by the key that names it. */
export const blockSchemas = {
  sequence,
  stage,
  parallel,
  choose,
  forEach,
  task,
  decision,
  vote,
  gate,
  calibration,
  window,
  ...course,
  notify,
  compute,
  release,
  plan,
  end,
} as const;

export type BlockKind = keyof typeof blockSchemas;

/** A block as read from a flow document; its kind is the key that carries its permanent id. */
export type BlockDocumentOf<K extends BlockKind> = z.output<(typeof blockSchemas)[K]>;
export type BlockDocument = { [K in BlockKind]: BlockDocumentOf<K> }[BlockKind];

const kinds = Object.keys(blockSchemas) as BlockKind[];

/** The kind of a block is its block key; a second one is refused by the strict schema. */
export const blockKindOf = (raw: object): BlockKind | undefined => {
  return kinds.find((kind) => kind in raw);
};

export const blockSchema: z.ZodType<BlockDocument> = z.unknown().transform((raw, ctx) => {
  const kind = typeof raw === 'object' && raw !== null ? blockKindOf(raw) : undefined;
  if (kind === undefined) {
    ctx.addIssue({ code: 'custom', message: `a block is one of: ${kinds.join(', ')}` });
    return z.NEVER;
  }
  const parsed = blockSchemas[kind].safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    ctx.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  }
  return z.NEVER;
});
