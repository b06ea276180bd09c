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

/**
 * Everything that can happen to one person's review. Events about the course are generic and
 * name a step (a block instance); events with content are one per kind of work. A personal field
 * may have been erased since: it then reads `ERASED`.
 */
export const ERASED = 'erased';
export type Personal<T> = T | typeof ERASED;

/** Block id, and inside a `forEach` the person it is for: `peer` or `peer[0193…]`. */
export type StepKey = string;

export interface Due {
  readonly at: Instant;
  readonly rule: string;
  readonly calendarVersion: string;
  readonly provisional: boolean;
}

/** A reminder still to come: its instant and the rung of the ladder it is. */
export interface Reminder {
  readonly at: Instant;
  readonly rung: string;
}

/** Leaf blocks are steps; `branch` is what a join cancelled as a whole, `moment` what needs nobody. */
export type StepKind =
  'task' | 'decision' | 'gate' | 'calibration' | 'window' | 'wait' | 'branch' | 'moment';

export interface OpenedTask {
  readonly taskId: TaskId;
  /** Task kind of the flow language, or `decision`, `window`. */
  readonly kind: string;
  readonly assignee: PersonId;
  /** Why this person: the participant of the flow. */
  readonly role: string;
}

export interface Answer {
  /** Form field → value. Ratings are level ids, numbers are decimal text. */
  readonly fields: Readonly<Record<string, AnswerValue>>;
}
export type AnswerValue = string | readonly Goal[];

export interface Goal {
  readonly title: string;
  readonly measure: string;
  readonly target: string;
  /** Share of the whole in percent; the weights of a plan add up to 100. */
  readonly weight: Decimal;
  readonly dueOn: CalendarDate;
}

export interface ScoreInput {
  readonly ref: string;
  readonly value?: Decimal;
  readonly weight?: Decimal;
  readonly source?: string;
}

interface Submitted {
  readonly taskId: TaskId;
  readonly step: StepKey;
  readonly by: PersonId;
  readonly at: Instant;
  /** Judged by the due in force at submission, and kept. */
  readonly late: boolean;
}

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

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
        factsAt: string;
      }
    >
  | E<'StepClosed', { step: StepKey; outcome: StepOutcome; closedAt: Instant }>
  | E<'StepSkipped', { step: StepKey; because: 'condition' | 'nobody'; at: Instant }>
  | E<'StepFlagged', { step: StepKey; finding: string }>
  | E<
      'PeopleResolved',
      {
        step: StepKey;
        role: string;
        people: readonly PersonId[];
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
  | E<'AssessmentSubmitted', Submitted & { answer: Personal<Answer> }>
  | E<'GoalsSubmitted', Submitted & { goals: Personal<readonly Goal[]> }>
  | E<'ReviewersNominated', Submitted & { participant: string; people: readonly PersonId[] }>
  | E<'MeetingRecorded', Submitted & { record: Personal<Answer> }>
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
        to?: string;
        comment: Personal<string>;
      }
    >
  | E<'AppealLodged', Submitted & { grounds: Personal<string> }>
  | E<'WindowWaived', { taskId: TaskId; step: StepKey; by: PersonId; at: Instant }>
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
  | E<
      'TaskReassigned',
      {
        taskId: TaskId;
        step: StepKey;
        from: PersonId;
        to: PersonId;
        because: 'overdue' | 'manager changed' | 'by hand' | 'left';
        reason: string;
        by?: PersonId;
      }
    >
  | E<'ReviewerAdded', { step: StepKey; person: PersonId; reason: string; by: PersonId }>
  | E<'ReviewerRemoved', { step: StepKey; person: PersonId; reason: string; by: PersonId }>
  | E<
      'DueExtended',
      {
        step: StepKey;
        due: Due;
        reminders: readonly Reminder[];
        reason: string;
        by: PersonId;
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
      { step: StepKey; policy: 'keep open' | 'close as missing' | 'deemed done' | 'hand over' }
    >
  | E<'SentBack', { step: StepKey; to: StepKey; cleared: readonly StepKey[] }>
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
      }
    >
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
  | E<'ReviewClosed', { outcome: string; kind: EndKind; closedAt: Instant }>;

export type StepOutcome =
  | 'done'
  | 'missing'
  | 'deemed done'
  | 'declined'
  | 'cancelled'
  | 'approve'
  | 'reject'
  | 'send back'
  | 'passed'
  | 'calibrated'
  | 'used'
  | 'waived'
  | 'lapsed';

export type EndKind = 'completed' | 'withdrawn' | 'lapsed' | 'carried forward' | 'excused';

export interface GateOpening {
  readonly because: 'date' | 'counted' | 'by hand';
  readonly position?: string;
  readonly numerator?: number;
  readonly denominator?: number;
}

export type ScoreResult =
  | {
      readonly available: true;
      readonly value: Decimal;
      readonly band?: string;
      readonly inputs: readonly ScoreInput[];
    }
  | { readonly available: false; readonly because: string; readonly inputs: readonly ScoreInput[] };
