import type {
  CalendarDate,
  CalibrationId,
  CycleId,
  Decimal,
  Instant,
  PersonId,
  PlanId,
  ReviewId,
  TaskId,
  UnitId,
} from '../../kernel/index.js';
import type { ChangeEvent } from './change-events.js';
import type { ClockEvent } from './clock-events.js';
import type { CourseEvent, E } from './course-events.js';
import type { PanelEvent } from './panel-events.js';
import type { PeopleEvent } from './people-events.js';
import type { SubmissionEvent } from './submission-events.js';
import type {
  Chosen,
  Due,
  EndKind,
  GateOpening,
  OpenedTask,
  Personal,
  Reminder,
  ScoreResult,
  StepKey,
  StepKind,
  StepOutcome,
  VoteRound,
} from './shapes.js';

/**
 * Everything that can happen to one person's review. Events about the course are generic and
 * name a step (a block instance); events with content are one per kind of work.
 */
export type ReviewEvent =
  | E<
      'ReviewOpened',
      {
        reviewId: ReviewId;
        cycleId: CycleId;
        subject: PersonId;
        unit: UnitId;
        flowDigest: string;
        cohort: number;
        period: { readonly from: CalendarDate; readonly to: CalendarDate };
        /** The cycle's start, from which date gates may count. */
        startsOn: CalendarDate;
        /** Its place among the reviews of the cycle, from which those in turn are counted. */
        turn?: number;
        launchedBy?: PersonId;
      }
    >
  | E<'StageOpened', { stage: string }>
  | E<'StageClosed', { stage: string }>
  | E<
      'StepOpened',
      {
        step: StepKey;
        block: string;
        kind: StepKind;
        iteration: number;
        /** Which time of a `repeat` it is, from the second on. */
        round?: number;
        stage: string;
        openedAt: Instant;
        /** The `forEach` this step belongs to, when there is one. */
        within?: StepKey;
        tasks: readonly OpenedTask[];
        due?: Due;
        reminders: readonly Reminder[];
        /** A date gate or a wait: the instant it opens or ends by itself. */
        until?: Instant;
        /** A gate joined by others: whose progress it waits for. */
        joins?: { readonly of: 'unit' | 'cycle'; readonly group: string; readonly passed: string };
        /** A round of a vote: among whom it is held. */
        vote?: VoteRound;
        /** Who was chosen of those found, where not all of them do it. */
        chosen?: readonly Chosen[];
        factsAt: string;
      }
    >
  | E<'StepClosed', { step: StepKey; outcome: StepOutcome; closedAt: Instant }>
  | E<
      'StepSkipped',
      {
        step: StepKey;
        because: 'condition' | 'nobody' | 'too few' | 'by hand';
        at: Instant;
        by?: PersonId;
        reason?: Personal<string>;
      }
    >
  | E<'StepFlagged', { step: StepKey; finding: string }>
  | E<
      'PeopleResolved',
      {
        step: StepKey;
        role: string;
        people: readonly PersonId[];
        chosen?: readonly Chosen[];
        factsAt: string;
      }
    >
  | E<
      'ChoiceTaken',
      {
        step: StepKey;
        branch: number | 'otherwise';
        /** A condition could not be answered (null): the default was taken, and is flagged. */
        flagged: boolean;
      }
    >
  | SubmissionEvent
  | PanelEvent
  | E<
      'TaskDeclined',
      {
        taskId: TaskId;
        step: StepKey;
        by: PersonId;
        at: Instant;
        reason: Personal<string>;
      }
    >
  | PeopleEvent
  | ChangeEvent
  | CourseEvent
  | E<'SentBack', { step: StepKey; to: StepKey; cleared: readonly StepKey[] }>
  | ClockEvent
  | E<'GatePassed', { step: StepKey; opening: GateOpening; at: Instant }>
  | E<
      'CalibrationApplied',
      {
        step: StepKey;
        session: CalibrationId;
        score: string;
        value?: Personal<Decimal>;
        band: Personal<string>;
        from: Personal<string>;
        reason: Personal<string>;
        at: Instant;
      }
    >
  | E<
      'ScoreComputed',
      {
        score: string;
        step: StepKey;
        at: Instant;
        result: Personal<ScoreResult>;
      }
    >
  | E<'ResultReleased', { step: StepKey; score: string; to: readonly PersonId[]; at: Instant }>
  | E<'PeopleNotified', { step: StepKey; people: readonly PersonId[]; at: Instant }>
  | E<
      'PlanStarted',
      {
        step: StepKey;
        planId: PlanId;
        kind: 'improvement' | 'development';
        subject: PersonId;
        owner: PersonId;
        days: number;
        checkIns: 'weekly' | 'fortnightly' | 'monthly';
        at: Instant;
      }
    >
  | E<
      'ReviewClosed',
      {
        /** The author's own name for the end, or `withdrawn` when somebody took the review out. */
        outcome: string;
        kind: EndKind;
        closedAt: Instant;
        reason?: Personal<string>;
      }
    >;
