import type { Instant, PersonId } from '../../kernel/index.js';
import type { E } from './course-events.js';
import type { Due, Reminder, StepKey } from './shapes.js';

/** Clocks that rest while somebody is away or the cycle stands still, and go on afterwards. */
export type ClockEvent =
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
