import type { Instant, PersonId, TaskId } from '../../kernel/index.js';
import type { E } from './course-events.js';
import type { AnonymityPromise, Answer, BallotChoice, Goal, Personal, StepKey } from './shapes.js';

interface Submitted {
  readonly taskId: TaskId;
  readonly step: StepKey;
  readonly by: PersonId;
  readonly at: Instant;
  /** Judged by the due in force at submission, and kept. */
  readonly late: boolean;
  /** Where the flow keeps apart who answers and what: what the author was promised, and when. */
  readonly promised?: AnonymityPromise;
  /** Whose task it is, when `by` acts for them. */
  readonly onBehalfOf?: PersonId;
  /** Handed in anew: it stands for what was handed in before. */
  readonly revised?: true;
  /** Steps at which a score was computed from what was said before. */
  readonly recomputes?: readonly StepKey[];
}

/** Rules of the form that were broken and let through: with a reason, or for somebody to approve. */
interface Raised {
  readonly raised?: readonly string[];
}

/** What people hand in, one event for each kind of work. */
export type SubmissionEvent =
  /** Taken back by its author: the task is open again, what was written stays in the record. */
  | E<
      'AnswerWithdrawn',
      {
        taskId: TaskId;
        step: StepKey;
        by: PersonId;
        at: Instant;
        recomputes: readonly StepKey[];
      }
    >
  | E<'AssessmentSubmitted', Submitted & { answer: Personal<Answer> } & Raised>
  | E<'GoalsSubmitted', Submitted & { goals: Personal<readonly Goal[]> }>
  | E<'ReviewersNominated', Submitted & { participant: string; people: readonly PersonId[] }>
  | E<'MeetingRecorded', Submitted & { record: Personal<Answer> } & Raised>
  | E<
      'ReceiptAcknowledged',
      Submitted & {
        stance: 'agreed' | 'received' | 'refused';
        comment: Personal<string>;
      }
    >
  | E<
      'DecisionRecorded',
      Submitted & {
        outcome: 'approve' | 'reject' | 'send back';
        /** The flow's own name for the outcome, where it has one. */
        named?: string;
        to?: string;
        comment: Personal<string>;
      }
    >
  | E<'BallotCast', Submitted & { choice: Personal<BallotChoice>; reason: Personal<string> }>
  | E<
      'AppealLodged',
      Submitted & {
        grounds: Personal<string>;
        /** Which use it is, where the window takes several. */
        use?: number;
        /** The window takes another. */
        stays?: true;
      }
    >;
