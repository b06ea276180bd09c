import type { Instant, PersonId, ReviewId } from '../kernel/index.js';
import type { TableCommand } from './table-commands.js';
import type { BaselineCard, CalibrationEvent } from './calibration-events.js';

export type OpenCalibration = { readonly type: 'OpenCalibration' } & Omit<
  Extract<CalibrationEvent, { readonly type: 'CalibrationOpened' }>,
  'type'
>;

/** Reviews that arrived after the session opened, with the results they come with. */
export interface AdmitCards {
  readonly type: 'AdmitCards';
  readonly cards: readonly BaselineCard[];
  readonly at: Instant;
}

/** Reviews that ended before the session did. */
export interface WithdrawCards {
  readonly type: 'WithdrawCards';
  readonly reviewIds: readonly ReviewId[];
  readonly at: Instant;
}

export interface MoveCard {
  readonly type: 'MoveCard';
  readonly reviewId: ReviewId;
  readonly to: string;
  readonly reason: string;
  /** Revision of the card the person saw. */
  readonly revision: number;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface LockCalibration {
  readonly type: 'LockCalibration';
  /** Why quotas are used beyond what is free. */
  readonly reason?: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface UnlockCalibration {
  readonly type: 'UnlockCalibration';
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Says which results go back to their reviews in the very append that carries this. */
export interface CarryResults {
  readonly type: 'CarryResults';
  readonly applied: readonly ReviewId[];
  readonly missed: readonly ReviewId[];
  readonly at: Instant;
}

export type CalibrationCommand =
  | TableCommand
  | OpenCalibration
  | AdmitCards
  | WithdrawCards
  | MoveCard
  | LockCalibration
  | UnlockCalibration
  | CarryResults;
