import { z } from 'zod';
import { dateShape, personShape, reasonShape, textShape } from '../shapes/index.js';

const periodShape = z.strictObject({ from: dateShape, to: dateShape });

export const cycleSummaryShape = z.object({
  cycleId: z.string(),
  title: textShape,
  status: z.enum(['draft', 'launching', 'running', 'paused', 'cancelled', 'closed']),
  startsOn: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  flowId: z.string(),
  flowVersion: z.number().int(),
  reviews: z.number().int(),
  closed: z.number().int(),
});
export type CycleSummary = z.infer<typeof cycleSummaryShape>;

export const cycleListShape = z.object({ items: z.array(cycleSummaryShape) });

const stuckShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  unitName: textShape,
  title: textShape,
  waitingFor: z.array(personShape.extend({ taskId: z.string() })),
  because: textShape,
  /** What those who run the cycle can do about it. */
  todo: textShape,
  dueAt: z.string().optional(),
});

const gateShape = z.object({
  gate: z.string(),
  group: z.string(),
  title: textShape,
  groupName: textShape,
  numerator: z.number().int(),
  denominator: z.number().int(),
  status: z.enum(['waiting', 'open']),
  opensAt: z.string().optional(),
});

const actShape = z.enum(['launch', 'pause', 'resume', 'cancel', 'extend', 'gate', 'review']);
export type CycleAct = z.infer<typeof actShape>;

export const cycleViewShape = cycleSummaryShape.extend({
  stages: z.array(z.object({ stage: z.string(), title: textShape })),
  units: z.array(
    z.object({
      unitId: z.string(),
      name: textShape,
      total: z.number().int(),
      closed: z.number().int(),
      byStage: z.record(z.string(), z.number().int()),
    }),
  ),
  /** Steps that have a due and may be extended. */
  steps: z.array(z.object({ step: z.string(), title: textShape })),
  left: z.object({
    out: z.number().int(),
    tooNew: z.number().int(),
    carryForward: z.number().int(),
  }),
  stuck: z.array(stuckShape),
  gates: z.array(gateShape),
  /** What was done to the cycle, the latest first: by whom, and why. */
  history: z.array(
    z.object({
      at: z.string(),
      what: textShape,
      by: personShape.optional(),
      reason: z.string().optional(),
    }),
  ),
  may: z.array(actShape),
});
export type CycleView = z.infer<typeof cycleViewShape>;
export type StuckReview = CycleView['stuck'][number];
export type CycleDeed = CycleView['history'][number];
export type CycleGate = CycleView['gates'][number];

export const cycleDraftShape = z.strictObject({
  title: z.strictObject({
    zh: z.string().trim().min(1).max(200),
    en: z.string().trim().min(1).max(200),
  }),
  flowId: z.string().min(1).max(100),
  flowVersion: z.number().int().min(1),
  startsOn: dateShape,
  period: periodShape,
});
export type CycleDraft = z.infer<typeof cycleDraftShape>;

export const cycleDraftedShape = z.object({ cycleId: z.string(), position: z.string() });

const reason = { reason: reasonShape };

export const cycleReasonShape = z.strictObject(reason);
export const extendCycleShape = z.strictObject({
  step: z.string().min(1).max(100),
  unit: z.string().max(100).optional(),
  to: dateShape,
  ...reason,
});
export const migrateCycleShape = z.strictObject({
  /** Number of a published version of the flow the cycle goes by. */
  version: z.number().int().min(1),
  /** Those who go first; without, everybody whose review is open. */
  only: z.array(z.string().min(1).max(100)).min(1).max(5_000).optional(),
  ...reason,
});
export const openGateShape = z.strictObject({ group: z.string().min(1).max(100), ...reason });
