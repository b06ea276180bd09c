import type { Instant, PersonId } from '../../kernel/index.js';
import type { ClockEvent } from './clock-events.js';
import type { E } from './course-events.js';
import type { Due, Personal, Reminder, StepKey } from './shapes.js';

interface Changed {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: Personal<string>;
}

/** What HR changes about a review that runs, and how it takes such a change back. */
export type ChangeEvent =
  /** A longer due is taken back: the one before it counts again. */
  | E<'ExtensionTakenBack', Changed & { step: StepKey; due: Due; reminders: readonly Reminder[] }>
  /** What is over is asked once more; what was written stays. */
  | E<'StepReopened', Changed & { step: StepKey; cleared: readonly StepKey[] }>
  /** A step stands again as it did before it was skipped, reopened or sent back. */
  | E<
      'StepRestored',
      Changed & {
        step: StepKey;
        to: 'open' | 'closed' | 'skipped';
        due?: Instant;
        outcome?: string;
      }
    >
  /** The review goes on with another version of its flow, by its digest. */
  | E<
      'ReviewMigrated',
      Changed & {
        from: string;
        to: string;
        version: number;
        /** Steps that are asked, looked at or computed once more. */
        again: readonly StepKey[];
        /** Steps that stand again as they did before the migration that is taken back. */
        restored: readonly StepKey[];
      }
    >
  /** Whoever was taken out of the cycle is in it again; open dues are as much later. */
  | E<
      'ReviewReinstated',
      Changed & Pick<Extract<ClockEvent, { readonly type: 'ClocksResumed' }>, 'dues' | 'waits'>
    >;
