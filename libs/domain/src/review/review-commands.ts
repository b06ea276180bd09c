import type {
  CalendarDate,
  CalibrationId,
  CycleId,
  Decimal,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
  UnitId,
} from '../kernel/index.js';
import type { ChangeCommand } from './change-commands.js';
import type { PeopleCommand } from './people-commands.js';
import type { Answer, BallotChoice, GateOpening, Goal, StepKey } from './record/index.js';

/** Everything a review can be asked to do. `at` is the instant the request arrived. */
export type ReviewCommand =
  | OpenReview
  | CompleteTask
  | ReviseAnswer
  | WithdrawAnswer
  | DeclineTask
  | WaiveWindow
  | GiveConsent
  | WithdrawConsent
  | RecordAttendance
  | ReopenWindow
  | ReassignTask
  | PeopleCommand
  | AddReviewer
  | RemoveReviewer
  | ExtendDue
  | PassGate
  | ApplyCalibration
  | PassTime
  | PauseClocks
  | ResumeClocks
  | RecordFact
  | WithdrawReview
  | ChangeCommand;

export interface OpenReview {
  readonly type: 'OpenReview';
  readonly at: Instant;
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly subject: PersonId;
  readonly unit: UnitId;
  readonly cohort: number;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly startsOn: CalendarDate;
  /** Its place among the reviews of the cycle; those who take turns are counted from it. */
  readonly turn?: number;
  /** Who launched the cycle, where somebody did. */
  readonly launchedBy?: PersonId;
}

/** What a person hands in, by kind of task; the decider checks it against the task and form. */
export type Work =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'goals'; readonly goals: readonly Goal[] }
  | { readonly kind: 'nomination'; readonly people: readonly PersonId[] }
  | {
      readonly kind: 'receipt';
      readonly stance: 'agreed' | 'received' | 'refused';
      readonly comment: string;
    }
  | {
      readonly kind: 'decision';
      /** One that the block offers: approve, reject, send back, or a name of its own. */
      readonly outcome: string;
      /** Step to send back to, one of the block's `returnsTo`. */
      readonly to?: string;
      readonly comment: string;
    }
  | {
      readonly kind: 'ballot';
      readonly choice: BallotChoice;
      /** Said for the minutes; may be empty. */
      readonly reason: string;
    }
  | { readonly kind: 'appeal'; readonly grounds: string };

export interface CompleteTask {
  readonly type: 'CompleteTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  /** Revision of the task the person saw. */
  readonly revision: number;
  readonly work: Work;
  /** Why more of a quota is used than is free. */
  readonly quotaReason?: string;
}

/** Hands in an answer anew, where the flow lets its author. */
export interface ReviseAnswer extends Omit<CompleteTask, 'type'> {
  readonly type: 'ReviseAnswer';
}

/** Takes an answer back, so that its task is open again. */
export interface WithdrawAnswer extends Omit<CompleteTask, 'type' | 'work'> {
  readonly type: 'WithdrawAnswer';
}

export interface DeclineTask {
  readonly type: 'DeclineTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
  readonly reason: string;
}

export interface WaiveWindow {
  readonly type: 'WaiveWindow';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Lets those read the answers of a block who need this person's consent for it. */
export interface GiveConsent {
  readonly type: 'GiveConsent';
  readonly at: Instant;
  readonly by: PersonId;
  readonly block: string;
}

/** Takes the consent back: what it opened is closed again from then on. */
export interface WithdrawConsent {
  readonly type: 'WithdrawConsent';
  readonly at: Instant;
  readonly by: PersonId;
  readonly block: string;
}

export interface RecordAttendance {
  readonly type: 'RecordAttendance';
  readonly at: Instant;
  readonly by: PersonId;
  /** Step key of the vote. */
  readonly step: StepKey;
  readonly present: readonly PersonId[];
}

export interface ReopenWindow {
  readonly type: 'ReopenWindow';
  readonly at: Instant;
  readonly by: PersonId;
  readonly step: StepKey;
  /** New last day. */
  readonly to: CalendarDate;
  readonly reason: string;
}

export interface ReassignTask {
  readonly type: 'ReassignTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly to: PersonId;
  readonly because: 'manager changed' | 'by hand' | 'left';
  readonly reason: string;
}

export interface AddReviewer {
  readonly type: 'AddReviewer';
  readonly at: Instant;
  readonly by: PersonId;
  /** Step key of the `forEach`. */
  readonly step: StepKey;
  readonly person: PersonId;
  readonly reason: string;
}

export interface RemoveReviewer {
  readonly type: 'RemoveReviewer';
  readonly at: Instant;
  readonly by: PersonId;
  readonly step: StepKey;
  readonly person: PersonId;
  readonly reason: string;
}

export interface ExtendDue {
  readonly type: 'ExtendDue';
  readonly at: Instant;
  readonly by: PersonId;
  readonly step: StepKey;
  /** New last day; the due is its end in the flow's zone. */
  readonly to: CalendarDate;
  readonly reason: string;
}

export interface PassGate {
  readonly type: 'PassGate';
  readonly at: Instant;
  readonly gate: StepKey;
  readonly opening: GateOpening;
}

export interface ApplyCalibration {
  readonly type: 'ApplyCalibration';
  readonly at: Instant;
  readonly step: StepKey;
  readonly session: CalibrationId;
  readonly score: string;
  readonly value?: Decimal;
  readonly band: string;
  readonly from: string;
  readonly reason: string;
}

/** The clock moved: what was due up to `at` happens, each effect in the order of its instant. */
export interface PassTime {
  readonly type: 'PassTime';
  readonly at: Instant;
}

export interface PauseClocks {
  readonly type: 'PauseClocks';
  readonly at: Instant;
  readonly person: PersonId | 'all';
  readonly because: 'leave' | 'cycle paused';
}

export interface ResumeClocks {
  readonly type: 'ResumeClocks';
  readonly at: Instant;
  readonly person: PersonId | 'all';
}

/** Something known outside is recorded by one of those whom a wait for it names. */
export interface RecordFact {
  readonly type: 'RecordFact';
  readonly at: Instant;
  readonly by: PersonId;
  readonly fact: string;
  readonly note: string;
}

export interface WithdrawReview {
  readonly type: 'WithdrawReview';
  readonly at: Instant;
  readonly by: PersonId;
  readonly reason: string;
}
