import type {
  CalibrationId,
  CycleId,
  Decimal,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
} from '../kernel/index.js';
import type { Personal } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** A review on the calibration table, with the result it came with. */
export interface BaselineCard {
  readonly reviewId: ReviewId;
  readonly subject: PersonId;
  readonly value?: Personal<Decimal>;
  readonly band: Personal<string>;
}

export interface QuotaRule {
  readonly band: readonly string[];
  readonly atMost: string;
}

export type CalibrationEvent =
  | E<
      'CalibrationOpened',
      {
        calibrationId: CalibrationId;
        cycleId: CycleId;
        block: string;
        group: string;
        score: string;
        bands: readonly string[];
        baseline: readonly BaselineCard[];
        quota: readonly QuotaRule[];
        adviseBelow: number;
        /** One task for each who may move cards and lock. */
        tasks: readonly { readonly taskId: TaskId; readonly assignee: PersonId }[];
        at: Instant;
      }
    >
  | E<
      'CardMoved',
      {
        reviewId: ReviewId;
        from: Personal<string>;
        to: Personal<string>;
        reason: Personal<string>;
        by: PersonId;
      }
    >
  | E<
      'CalibrationLocked',
      {
        by: PersonId;
        at: Instant;
        results: readonly { readonly reviewId: ReviewId; readonly band: Personal<string> }[];
        /** Quotas that only advise in a group this small and are not kept. */
        advice: readonly string[];
      }
    >
  | E<'CalibrationUnlocked', { by: PersonId; at: Instant; reason: string }>;
