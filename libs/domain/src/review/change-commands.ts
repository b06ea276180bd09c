import type { Instant, PersonId } from '../kernel/index.js';
import type { StepKey } from './record/index.js';

interface Said<T extends string> {
  readonly type: T;
  readonly at: Instant;
  readonly by: PersonId;
  readonly reason: string;
}

interface OnStep<T extends string> extends Said<T> {
  readonly step: StepKey;
}

/** Goes on with another version of the flow; see `migrateReview`. */
export interface MigrateReview extends Said<'MigrateReview'> {
  /** Digest of the version. */
  readonly to: string;
  readonly version: number;
}

/** Takes somebody's withdrawal back. */
export type ReinstateReview = Said<'ReinstateReview'>;

/** Leaves an open step out; what was written in it stays. */
export type SkipStep = OnStep<'SkipStep'>;

/** Asks what is over once more, with a fresh clock. */
export interface ReopenStep extends OnStep<'ReopenStep'> {
  /** Said where something signed, voted on or released rests on it (decision 6). */
  readonly knowingly?: boolean;
}

/** Lets a step stand as it did before it was skipped, reopened or sent back. */
export type RestoreStep = OnStep<'RestoreStep'>;

export type TakeBackExtension = OnStep<'TakeBackExtension'>;

/** What HR does to a review that runs, and undoes. */
export type ChangeCommand =
  MigrateReview | ReinstateReview | SkipStep | ReopenStep | RestoreStep | TakeBackExtension;
