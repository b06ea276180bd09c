import type {
  CalibrationId,
  CycleId,
  Decimal,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
} from '../kernel/index.js';
import type { BalanceFigure, BalanceRule, GroupCheck } from '../quotas/index.js';
import type { QuotaFigure, QuotaRule, Standing } from '../quotas/index.js';
import type { Personal } from '../review/index.js';
import type { TableEvent } from './table-events.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** Band of a card that came without a result: the panel may rate it, or leave it so. */
export const UNRATED = '';

/** A review on the calibration table, with the result it came with. */
export interface BaselineCard {
  readonly reviewId: ReviewId;
  readonly subject: PersonId;
  readonly value?: Personal<Decimal>;
  readonly band: Personal<string>;
  /** Where the subject stood when the card was laid, in what quotas group by. */
  readonly about?: Standing;
  /** Places of the quotas in which this result does not count. */
  readonly uncounted?: readonly number[];
  /** Not talked about: it counts, and stays as it came. */
  readonly isOffAgenda?: true;
  /** Members of the panel who do not act on this card, nor see it. */
  readonly recused?: readonly PersonId[];
}

export interface Seat {
  readonly taskId: TaskId;
  readonly assignee: PersonId;
}

/** What happens in one session over the reviews of a group. */
export type CalibrationEvent =
  | TableEvent
  | E<
      'CalibrationOpened',
      {
        calibrationId: CalibrationId;
        cycleId: CycleId;
        block: string;
        /** Unit, or the cycle itself, whose reviews are compared. */
        group: string;
        score: string;
        /** Levels of the scale, best first. */
        bands: readonly string[];
        baseline: readonly BaselineCard[];
        quota: readonly QuotaRule[];
        adviseBelow: number;
        /** One task for each who may move cards and lock. */
        tasks: readonly Seat[];
        balance?: readonly BalanceRule[];
        checks?: readonly GroupCheck[];
        /** What a band costs, where the flow says it. */
        rates?: Readonly<Record<string, Decimal>>;
        /** Who alone locks; everybody on the panel where the flow names nobody. */
        facilitators?: readonly PersonId[];
        decides?: 'anyone' | 'majority' | 'consensus';
        at: Instant;
      }
    >
  /** Reviews that came after the session opened, or came again after a send-back. */
  | E<'CardsAdmitted', { cards: readonly BaselineCard[]; at: Instant }>
  /** Reviews that ended meanwhile; `isOver` when nothing is left to decide. */
  | E<'CardsWithdrawn', { reviewIds: readonly ReviewId[]; isOver: boolean; at: Instant }>
  | E<
      'CardMoved',
      {
        reviewId: ReviewId;
        from: Personal<string>;
        to: Personal<string>;
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  | E<
      'CalibrationLocked',
      {
        by: PersonId;
        at: Instant;
        results: readonly { readonly reviewId: ReviewId; readonly band: Personal<string> }[];
        /** Quotas that only advise in a group this small, and are not kept. */
        advice: readonly QuotaFigure[];
        /** Balances that only advise in a group this small, and do not hold. */
        unbalanced?: readonly BalanceFigure[];
        /** Why quotas are used beyond what is free. */
        reason?: Personal<string>;
      }
    >
  | E<'CalibrationUnlocked', { by: PersonId; at: Instant; reason: Personal<string> }>
  /** Results that went back to their reviews, in the same append as the reviews' own events. */
  | E<
      'ResultsCarried',
      {
        applied: readonly ReviewId[];
        /** Reviews that ended before their result came. */
        missed: readonly ReviewId[];
        at: Instant;
      }
    >;
