import { z } from 'zod';
import { personShape, reasonShape, textShape } from '../shapes/index.js';

export const calibrationsQueryShape = z.object({ cycle: z.string().max(100).optional() });

export const sessionShape = z.object({
  calibrationId: z.string(),
  cycleId: z.string(),
  cycleTitle: textShape,
  title: textShape,
  groupName: textShape,
  status: z.enum(['open', 'locked']),
  cards: z.number().int(),
  moved: z.number().int(),
});
export type CalibrationSession = z.infer<typeof sessionShape>;

export const calibrationsShape = z.object({ items: z.array(sessionShape) });

const moveShape = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  by: personShape,
  at: z.string(),
});

const cardShape = z.object({
  reviewId: z.string(),
  subject: personShape,
  title: z.string(),
  value: z.string().optional(),
  baseline: z.string(),
  /** Empty while nobody has rated it. */
  band: z.string(),
  /** What `If-Match` of a move must say. */
  revision: z.number().int(),
  moves: z.array(moveShape),
  /** A move that waits for others of the panel. */
  proposal: z
    .object({
      to: z.string(),
      reason: z.string(),
      by: personShape,
      backedBy: z.array(personShape),
      isMine: z.boolean(),
    })
    .optional(),
  isOffAgenda: z.boolean(),
  /** Whether the reader may take its last move back. */
  mayUndo: z.boolean(),
});
export type CalibrationCard = z.infer<typeof cardShape>;

const quotaShape = z.object({
  bands: z.array(z.string()),
  atMost: z.string(),
  allowed: z.number().int(),
  actual: z.number().int(),
  isBinding: z.boolean(),
  /** Of a quota that holds for each group by itself: which. */
  group: z.array(z.string()).optional(),
  free: z.number().int().optional(),
  withReason: z.number().int().optional(),
  atLeast: z.string().optional(),
  required: z.number().int().optional(),
  tier: z.enum(['free', 'reason', 'approval', 'refused']),
});
export type Quota = z.infer<typeof quotaShape>;

const ratioShape = z.object({
  group: textShape,
  rate: z.string().optional(),
  ratio: z.string().optional(),
  /** The four-fifths rule: a convention, a sign to look closer, no law here. */
  isBelowFourFifths: z.boolean().optional(),
});

const fairnessShape = z.object({
  selection: z.object({
    unit: z.array(ratioShape),
    grade: z.array(ratioShape),
    title: z.array(ratioShape),
  }),
  /** How far a rater's mean lies from everybody's; small numbers are left out. */
  raters: z.array(
    z.object({
      rater: personShape,
      people: z.number().int(),
      mean: z.string(),
      difference: z.string(),
    }),
  ),
  hiddenRaters: z.number().int(),
});
export type Fairness = z.infer<typeof fairnessShape>;

/** How a table stands: the curve, what it costs, its quotas, how it treats groups. */
const standShape = z.object({
  curve: z.array(z.object({ band: z.string(), count: z.number().int() })),
  cost: z.string().optional(),
  quotas: z.array(quotaShape),
  fairness: fairnessShape,
});

const branchShape = standShape.extend({
  branch: z.string(),
  title: z.string(),
  by: personShape,
  /** Those the reader may see. */
  moves: z.array(
    z.object({ reviewId: z.string(), subject: personShape, to: z.string(), reason: z.string() }),
  ),
});
export type CalibrationBranch = z.infer<typeof branchShape>;

const publishedShape = z.object({
  per: z.string(),
  floor: z.number().int(),
  people: z.number().int(),
  at: z.string(),
  groups: z.array(z.string()),
  bands: z.array(z.string()),
  /** Totals in the last row and column; `null` where a number is hidden. */
  cells: z.array(z.array(z.number().int().nullable())),
});

export const calibrationViewShape = sessionShape.extend({
  bands: z.array(z.object({ band: z.string(), label: textShape })),
  /** Everybody on the table but the reader. */
  items: z.array(cardShape),
  quotas: z.array(quotaShape),
  may: z.array(z.enum(['move', 'lock', 'unlock', 'recuse', 'recuse others', 'approve', 'publish'])),
  decides: z.enum(['anyone', 'majority', 'consensus']),
  panel: z.array(personShape),
  /** Cards that are not there for the reader: their own, and those they are recused from. */
  hidden: z.number().int(),
  cost: z.string().optional(),
  fairness: fairnessShape,
  branches: z.array(branchShape),
  published: z.array(publishedShape),
  /** What happened, for who checks sessions; nothing of cards that are hidden from them. */
  record: z.array(z.object({ at: z.string(), text: textShape })),
  position: z.string(),
});
export type CalibrationView = z.infer<typeof calibrationViewShape>;

export const moveCardShape = z.strictObject({
  reviewId: z.string().min(1).max(100),
  to: z.string().max(20),
  reason: reasonShape,
});
/** Nothing to say besides. */
export const emptyBodyShape = z.strictObject({});
export const lockShape = z.strictObject({ reason: reasonShape.optional() });
export const unlockShape = z.strictObject({ reason: reasonShape });
