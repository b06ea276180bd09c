import type { Instant, PersonId, TaskId } from '../../kernel/index.js';
import type { E } from './course-events.js';
import type { OpenedTask, Personal, StepKey } from './shapes.js';

/** How somebody came to do what the flow had not given them: claimed, given, done for another. */
export type PeopleEvent =
  | E<
      'TaskAdded',
      {
        step: StepKey;
        block: string;
        stage: string;
        iteration: number;
        task: OpenedTask;
        at: Instant;
        /** Given by hand; without, the flow found somebody it had not found before. */
        by?: PersonId;
        reason?: Personal<string>;
      }
    >
  | E<
      'TaskClaimed',
      {
        taskId: TaskId;
        step: StepKey;
        by: PersonId;
        at: Instant;
        /** The same task as it was offered to others, who have it no longer. */
        others: readonly TaskId[];
      }
    >
  | E<
      'TaskReleased',
      { taskId: TaskId; step: StepKey; by: PersonId; at: Instant; others: readonly TaskId[] }
    >
  | E<
      'TaskDelegated',
      {
        taskId: TaskId;
        step: StepKey;
        from: PersonId;
        to: PersonId;
        /** The instant it goes back by itself; without, when it is taken back. */
        until?: Instant;
        reason: Personal<string>;
        at: Instant;
      }
    >
  | E<
      'DelegationEnded',
      { taskId: TaskId; step: StepKey; from: PersonId; to: PersonId; at: Instant; by?: PersonId }
    >
  | E<
      'BarLifted',
      { participant: string; person: PersonId; by: PersonId; reason: Personal<string>; at: Instant }
    >
  | E<'ReviewerAdded', { step: StepKey; person: PersonId; reason: Personal<string>; by: PersonId }>
  | E<
      'ReviewerRemoved',
      { step: StepKey; person: PersonId; reason: Personal<string>; by: PersonId }
    >
  | E<
      'TaskReassigned',
      {
        taskId: TaskId;
        step: StepKey;
        from: PersonId;
        to: PersonId;
        because: 'overdue' | 'manager changed' | 'by hand' | 'left';
        reason: Personal<string>;
        by?: PersonId;
      }
    >;
