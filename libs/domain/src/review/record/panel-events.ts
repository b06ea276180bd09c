import type { Instant, PersonId, TaskId } from '../../kernel/index.js';
import type { E } from './course-events.js';
import type { Due, Personal, Reminder, StepKey, VoteCount, VoteReason } from './shapes.js';

/** What panels come to, windows without use, and what people agree to have read. */
export type PanelEvent =
  | E<
      'AttendanceRecorded',
      { step: StepKey; present: readonly PersonId[]; by: PersonId; at: Instant }
    >
  | E<
      'VoteClosed',
      {
        step: StepKey;
        round: number;
        result: 'carried' | 'rejected' | 'undecided';
        because: VoteReason;
        count: VoteCount;
        at: Instant;
      }
    >
  | E<
      'WindowReopened',
      {
        step: StepKey;
        due: Due;
        reminders: readonly Reminder[];
        /** Tasks that had been withdrawn and are open again; older events do not name them. */
        tasks?: readonly TaskId[];
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  | E<'WindowWaived', { taskId: TaskId; step: StepKey; by: PersonId; at: Instant }>
  /** Somebody lets the answers of a block be read by those whom the flow says need their consent. */
  | E<'ConsentGiven', { block: string; by: PersonId; at: Instant }>
  | E<'ConsentWithdrawn', { block: string; by: PersonId; at: Instant }>;
