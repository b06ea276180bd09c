import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  QuotaId,
  ReviewId,
} from '../kernel/index.js';
import type { Personal } from '../review/index.js';
import type { QuotaRule } from '../quotas/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** A result that counts towards a quota: in which cycle, of whose review. */
export interface CountedResult {
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly cycleStartsOn: CalendarDate;
  readonly band: Personal<string>;
}

/**
 * What counts towards one quota in one group. The stream is its home: whatever uses the quota is
 * appended together with it, so that two changes that fit alone but not together cannot both pass.
 */
export type QuotaEvent =
  | E<
      'QuotaOpened',
      {
        quotaId: QuotaId;
        flow: string;
        block: string;
        rule: QuotaRule;
        /** Values of the attributes that make the group. */
        group: readonly string[];
        at: Instant;
      }
    >
  | E<
      'ResultsCounted',
      {
        results: readonly CountedResult[];
        /** Members due a result when it was counted: the denominator. */
        members: number;
        reason?: Personal<string>;
        /** Stood already, by a way that no quota undoes: counted whatever the quota says. */
        isSettled: boolean;
        by: PersonId;
        at: Instant;
      }
    >
  /** Withdrawn, sent back or gone to another group. */
  | E<'ResultsUncounted', { reviewIds: readonly ReviewId[]; at: Instant }>
  /** So many may be in the bands in this cycle, as somebody approved. */
  | E<
      'QuotaExceptionApproved',
      {
        cycleStartsOn: CalendarDate;
        upTo: number;
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >;
