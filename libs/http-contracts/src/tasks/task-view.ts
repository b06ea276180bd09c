import type { FlowForm, FlowScale } from '@reprise/domain/flow/language';
import { z } from 'zod';
import { answersShape } from '../answers/index.js';
import { textShape } from '../shapes/index.js';
import { workShape } from './task-commands.js';

// The flow language has the schemas of these; repeating them here would bring it to every browser.
const formShape = z.custom<FlowForm>().meta({ 'x-named': 'FlowForm' });
const scaleShape = z.custom<FlowScale>().meta({ 'x-named': 'FlowScale' });

const meaningShape = z.enum(['approve', 'reject', 'send back']);

export const taskViewShape = z.object({
  taskId: z.string(),
  reviewId: z.string(),
  /** What `If-Match` must say. */
  revision: z.number().int(),
  status: z.enum(['open', 'done', 'declined', 'withdrawn']),
  kind: z.string(),
  title: textShape,
  subject: z.object({ personId: z.string(), name: z.string(), title: z.string() }),
  cycleTitle: textShape,
  stageTitle: textShape,
  role: textShape,
  openedAt: z.string(),
  dueAt: z.string().optional(),
  period: z.object({ from: z.string(), to: z.string() }),
  readers: z.array(z.object({ who: textShape, when: textShape, anonymous: z.boolean() })),
  form: formShape.optional(),
  /** How the form is filled in here; fields that are hidden from this person are in neither. */
  filling: z
    .object({
      /** Fields to be read, not written. */
      reads: z.array(z.string()),
      /** What a form that moves along holds already. */
      before: z.record(z.string(), z.unknown()),
      /** What its conditions may read besides its fields. */
      known: z.record(z.string(), z.unknown()),
    })
    .optional(),
  scales: z.record(z.string(), scaleShape),
  mayDecline: z.boolean(),
  /** What one may do about who does it. */
  may: z.array(z.enum(['claim', 'giveBack', 'delegate', 'takeBack'])).optional(),
  /** Whose task it is, when somebody acts for them. */
  onBehalfOf: z.object({ personId: z.string(), name: z.string() }).optional(),
  /** Until when what is handed in may be handed in anew; final where there is none. */
  revise: z.enum(['never', 'until the next opens', 'until due']).optional(),
  nomination: z
    .object({ min: z.number().int(), max: z.number().int(), sameUnit: z.boolean() })
    .optional(),
  decision: z
    .object({
      outcomes: z.array(meaningShape),
      /** Outcomes of the flow's own, beside the standard ones. */
      named: z.array(z.object({ outcome: z.string(), title: textShape, means: meaningShape })),
      returnsTo: z.array(z.object({ step: z.string(), title: textShape })),
    })
    .optional(),
  vote: z
    .object({
      /** Where the vote itself is read. */
      step: z.string(),
      ballots: z.enum(['open', 'secret']),
      closesAt: z.string().optional(),
    })
    .optional(),
  window: z
    .object({
      kind: z.enum(['appeal', 'comment', 'rebut', 'withdraw', 'ask for a meeting']),
      isWaivable: z.boolean(),
      closesAt: z.string().optional(),
    })
    .optional(),
  /** What was handed in, and what its author may still do with it. */
  handedIn: z
    .object({ mayRevise: z.boolean(), mayWithdraw: z.boolean(), work: workShape })
    .optional(),
  draft: z
    .object({ version: z.number().int(), savedAt: z.string(), content: z.unknown() })
    .optional(),
  answers: answersShape,
  result: z
    .object({ score: z.string(), value: z.string(), band: z.string().optional() })
    .optional(),
});
export type TaskView = z.infer<typeof taskViewShape>;
