import { z } from 'zod';
import { personShape, textShape } from '../../../shared/http/index.js';

export const cycleSummaryShape = z.object({
  cycleId: z.string(),
  title: textShape,
  status: z.enum(['draft', 'launching', 'running', 'paused', 'cancelled', 'closed']),
  startsOn: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  flowId: z.string(),
  flowVersion: z.number(),
  reviews: z.number(),
  closed: z.number(),
});
export type CycleSummary = z.infer<typeof cycleSummaryShape>;

const stuckShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  unitName: textShape,
  title: textShape,
  waitingFor: z.array(personShape.extend({ taskId: z.string() })),
  because: textShape,
  dueAt: z.string().optional(),
});

const gateShape = z.object({
  gate: z.string(),
  group: z.string(),
  title: textShape,
  groupName: textShape,
  numerator: z.number(),
  denominator: z.number(),
  status: z.enum(['waiting', 'open']),
  opensAt: z.string().optional(),
});

const actShape = z.enum(['launch', 'pause', 'resume', 'cancel', 'extend', 'gate', 'review']);

export const cycleViewShape = cycleSummaryShape.extend({
  stages: z.array(z.object({ stage: z.string(), title: textShape })),
  units: z.array(
    z.object({
      unitId: z.string(),
      name: textShape,
      total: z.number(),
      closed: z.number(),
      byStage: z.record(z.string(), z.number()),
    }),
  ),
  steps: z.array(z.object({ step: z.string(), title: textShape })),
  left: z.object({ out: z.number(), tooNew: z.number(), carryForward: z.number() }),
  stuck: z.array(stuckShape),
  gates: z.array(gateShape),
  may: z.array(actShape),
});
export type CycleView = z.infer<typeof cycleViewShape>;
export type StuckReview = CycleView['stuck'][number];
export type CycleGate = CycleView['gates'][number];
export type CycleAct = z.infer<typeof actShape>;

export const cycleReviewShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  unitName: textShape,
  status: z.enum(['open', 'closed']),
  stageTitle: textShape.optional(),
  outcome: textShape.optional(),
  /** Steps that ask several people and to which one may be added now. */
  rounds: z.array(z.string()),
  open: z.array(
    z.object({
      step: z.string(),
      title: textShape,
      dueAt: z.string().optional(),
      tasks: z.array(z.object({ taskId: z.string(), assignee: personShape })),
    }),
  ),
});
export type CycleReview = z.infer<typeof cycleReviewShape>;
