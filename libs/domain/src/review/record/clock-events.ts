import type { Instant, PersonId, TaskId } from '../../kernel/index.js';
import type { E } from './course-events.js';
import type { Due, Personal, Reminder, StepKey } from './shapes.js';

/**
 * What happens to dues: they are extended, reminded of and passed; and clocks rest while somebody is
 * away or the cycle stands still, and go on afterwards.
 */
export type ClockEvent =
  | E<
      'DueExtended',
      {
        step: StepKey;
        due: Due;
        reminders: readonly Reminder[];
        reason: Personal<string>;
        by: PersonId;
        /** The flow lets it go on once by itself. */
        because?: 'overdue';
      }
    >
  | E<
      'ReminderRaised',
      {
        step: StepKey;
        tasks: readonly TaskId[];
        rung: string;
        /** The instant the rung stood at; later rungs stay, earlier ones are dropped with it. */
        plannedAt: Instant;
        dueAt: Instant;
      }
    >
  | E<
      'DuePassed',
      {
        step: StepKey;
        policy:
          | 'keep open'
          | 'close as missing'
          | 'deemed done'
          | 'hand over'
          | 'close vote'
          | 'escalate'
          | 'decide'
          | 'answer';
        /** Who is told, where it is escalated, and of which due: it may pass more than once. */
        to?: readonly PersonId[];
        dueAt?: Instant;
      }
    >
  | E<
      'ClocksPaused',
      { person: PersonId | 'all'; from: Instant; because: 'leave' | 'cycle paused' }
    >
  | E<
      'ClocksResumed',
      {
        person: PersonId | 'all';
        at: Instant;
        dues: readonly {
          readonly step: StepKey;
          readonly due: Due;
          readonly reminders: readonly Reminder[];
        }[];
        /** Waits for a period, which rested too. */
        waits: readonly { readonly step: StepKey; readonly until: Instant }[];
      }
    >;
