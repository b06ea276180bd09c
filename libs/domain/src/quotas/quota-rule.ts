import { z } from 'zod';

/** A share of the group (`20 %`), or so many people (`3`). */
const limit = z.string().regex(/^(\d{1,3} %|\d{1,5})$/);
const level = z.string().min(1).max(40);
const number = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
const key = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);

export const ATTRIBUTES = ['unit', 'grade', 'title', 'rater'] as const;

/** How many of a group may, or must, be in bands of a scale. */
export const quotaSchema = z
  .strictObject({
    band: z.union([
      z.array(level).min(1),
      z.strictObject({ top: z.int().min(1).max(50) }),
      z.strictObject({ bottom: z.int().min(1).max(50) }),
    ]),
    of: key.optional(),
    atMost: limit.optional(),
    freeUpTo: limit.optional(),
    reasonUpTo: limit.optional(),
    atLeast: limit.optional(),
    bySize: z
      .array(z.strictObject({ upTo: z.int().min(1).max(100_000), atMost: limit }))
      .max(20)
      .optional(),
    round: z.enum(['down', 'half up', 'up']).optional(),
    among: z.enum(['unit', 'cycle']).optional(),
    per: z.array(z.enum(ATTRIBUTES)).min(1).max(4).optional(),
    rater: key.optional(),
    counts: z.string().min(1).max(4000).optional(),
    overCycles: z.int().min(2).max(20).optional(),
    adviseBelow: z.int().min(0).optional(),
  })
  .refine(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined, {
    message: 'a quota says at most or at least how many',
  })
  .refine(({ overCycles, per }) => overCycles === undefined || per?.includes('rater') === true, {
    message: 'what rolls over cycles is the past of a rater: per names the rater',
  });

/** Checks on the values themselves, in order of size. */
export const balanceSchema = z
  .strictObject({
    of: z.enum(['mean', 'median', 'gap between neighbours']),
    atMost: number.optional(),
    atLeast: number.optional(),
    againstUnit: key.optional(),
    adviseBelow: z.int().min(0).optional(),
  })
  .refine(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined, {
    message: 'a balance says at most or at least how much',
  });

/** A check in FEEL over all results of the group, best first. */
export const groupCheckSchema = z.strictObject({
  check: key,
  title: z.strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(2000) }),
  holds: z.string().min(1).max(4000),
});

export type QuotaDocument = z.output<typeof quotaSchema>;
export type BalanceDocument = z.output<typeof balanceSchema>;
export type GroupCheck = z.output<typeof groupCheckSchema>;
export type QuotaAttribute = (typeof ATTRIBUTES)[number];

/** A quota with its bands by name, as it is stored: later versions of the scale do not change it. */
export type QuotaRule = Omit<QuotaDocument, 'band'> & { readonly band: readonly string[] };

/** A balance with its limits as numbers: the score of the unit was read when it was opened. */
export type BalanceRule = Omit<BalanceDocument, 'againstUnit'>;

/** Where somebody stands in the attributes a quota may be grouped by. */
export type Standing = Readonly<Partial<Record<QuotaAttribute, string>>>;

/** A member due a result: who counts in the denominator, with or without a result so far. */
export interface QuotaMember {
  readonly band: string;
  readonly about?: Standing;
  /** Its result stands and cannot be taken back. */
  readonly isFixed?: boolean;
}

/** A quota as it stands in one group: how many may be in its bands, how many are. */
export interface QuotaFigure {
  readonly bands: readonly string[];
  /** The ceiling as the flow writes it; empty where there is none. */
  readonly atMost: string;
  readonly allowed: number;
  readonly actual: number;
  /** In a group smaller than the flow says, a quota only advises. */
  readonly isBinding: boolean;
  /** Values of the attributes that make the group, where the quota holds for each group. */
  readonly group?: readonly string[];
  /** So many without a word, so many with a reason; more, up to the ceiling, need an approval. */
  readonly free?: number;
  readonly withReason?: number;
  readonly atLeast?: string;
  readonly required?: number;
}
