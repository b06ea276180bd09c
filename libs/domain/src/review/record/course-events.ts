import type { Instant, PersonId } from '../../kernel/index.js';
import type { Personal, StepKey } from './shapes.js';

export type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** What blocks do that nobody hands anything in at. */
export type CourseEvent =
  /** A repeat begins once more: what lies in it is asked again, at once or from an instant on. */
  | E<
      'RoundEnded',
      { step: StepKey; round: number; cleared: readonly StepKey[]; until?: Instant; at: Instant }
    >
  /** Something known outside the review, that blocks may wait for; recorded again, the last counts. */
  | E<'FactRecorded', { fact: string; note: Personal<string>; by: PersonId; at: Instant }>
  | E<'ScoreFrozen', { step: StepKey; score: string; at: Instant }>
  | E<'ResultSet', { step: StepKey; score: string; at: Instant }>
  | E<'StepsLocked', { step: StepKey; blocks: readonly string[]; at: Instant }>;
