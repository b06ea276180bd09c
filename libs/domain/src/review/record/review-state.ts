import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
  UnitId,
} from '../../kernel/index.js';
import type {
  AnonymityPromise,
  Answer,
  BallotChoice,
  Due,
  EndKind,
  Goal,
  Personal,
  Reminder,
  ScoreResult,
  StepKey,
  StepKind,
  StepOutcome,
  VoteRound,
} from './shapes.js';

/** What the fold of a review's events knows. Reads events only: no flow, calendar or clock. */
export type ReviewState = { readonly status: 'unopened' } | OpenedReview;

export interface OpenedReview {
  readonly status: 'open' | 'closed';
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly subject: PersonId;
  readonly unit: UnitId;
  readonly flowDigest: string;
  readonly cohort: number;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly startsOn: CalendarDate;
  readonly steps: ReadonlyMap<StepKey, StepState>;
  readonly tasks: ReadonlyMap<TaskId, TaskState>;
  readonly stages: ReadonlyMap<string, 'open' | 'closed'>;
  readonly choices: ReadonlyMap<StepKey, number | 'otherwise'>;
  /** People found for a `forEach`, those added and removed since taken into account. */
  readonly people: ReadonlyMap<StepKey, readonly PersonId[]>;
  /** People a nomination step chose, by participant. */
  readonly nominated: ReadonlyMap<string, readonly PersonId[]>;
  /** Everything handed in, per step, oldest first: one for each iteration and author. */
  readonly submissions: ReadonlyMap<StepKey, readonly Submission[]>;
  /** The same by block, as it came together: what was waiting each time nobody was left to answer. */
  readonly rounds: ReadonlyMap<string, Round>;
  /** Who lets the answers of a block be read, and since when. */
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  readonly scores: ReadonlyMap<string, Personal<ScoreResult>>;
  readonly released: ReadonlyMap<string, readonly PersonId[]>;
  readonly paused: ReadonlyMap<PersonId | 'all', Instant>;
  /** Facts from outside, by name. */
  readonly recorded: ReadonlyMap<string, RecordedFact>;
  /** Scores that are not worked out again, and blocks that take nothing more, since when. */
  readonly frozen: ReadonlyMap<string, Instant>;
  readonly locked: ReadonlyMap<string, Instant>;
  /** The score that an action made the result of record, before those the flow names. */
  readonly resultSet?: string;
  /** People whom an approver let do what a participant bars them from, by participant. */
  readonly lifted: ReadonlyMap<string, readonly PersonId[]>;
  readonly turn: number;
  /** Who launched its cycle. */
  readonly launchedBy?: PersonId;
  readonly ended?: {
    readonly outcome: string;
    readonly kind: EndKind;
    readonly at?: Instant;
  };
  /** The last migration: the version before it, and what it asked again. */
  readonly migrated?: { readonly from: string; readonly again: readonly StepKey[] };
  /** Instant of the last event: time never runs backwards within a review. */
  readonly lastAt?: Instant;
}

export interface RecordedFact {
  readonly note: Personal<string>;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface StepState {
  readonly key: StepKey;
  readonly block: string;
  readonly kind: StepKind;
  readonly within?: StepKey;
  readonly stage: string;
  readonly iteration: number;
  readonly round?: number;
  /** `again`: sent back, will open a further iteration when the path reaches it. */
  readonly status: 'open' | 'closed' | 'skipped' | 'again';
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly outcome?: StepOutcome;
  readonly tasks: readonly TaskId[];
  readonly due?: Due;
  readonly duePassed: boolean;
  /** How often the due was extended, from which due on, and whether once by itself. */
  readonly extended?: {
    readonly times: number;
    readonly from: Instant;
    readonly byItself?: true;
  };
  readonly reminders: readonly Reminder[];
  readonly until?: Instant;
  readonly joins?: {
    readonly of: 'unit' | 'cycle';
    readonly group: string;
    readonly passed: string;
  };
  readonly findings: readonly string[];
  /** As it stood before it was skipped by hand, reopened, sent back or asked again. */
  readonly earlier?: StepState;
  /** The due before the last extension. */
  readonly dueBefore?: Due;
  /** The round of a vote, and who the chair has recorded as present. */
  readonly vote?: VoteRound & { readonly present?: readonly PersonId[] };
}

export interface TaskState {
  readonly taskId: TaskId;
  readonly step: StepKey;
  readonly kind: string;
  readonly assignee: PersonId;
  readonly role: string;
  readonly status: 'open' | 'done' | 'declined' | 'withdrawn';
  readonly isOffered?: true;
  readonly isClaimed?: true;
  /** Given to its assignee by hand or after the due, not found by the flow. */
  readonly isHandedOn?: true;
  /** Whose task it is, while its assignee acts for them. */
  readonly onBehalfOf?: PersonId;
  readonly backAt?: Instant;
  /** Grows with each change of this task; what `If-Match` is compared with. */
  readonly revision: number;
}

export interface Submission {
  readonly by: PersonId;
  readonly onBehalfOf?: PersonId;
  readonly taskId?: TaskId;
  readonly iteration: number;
  readonly late: boolean;
  readonly at: Instant;
  readonly content: SubmissionContent;
  readonly promised?: AnonymityPromise;
  /** Rules of the form that it broke and was let through with. */
  readonly raised?: readonly string[];
}

/** A submission with the step it was handed in at. */
export interface Arrival {
  readonly step: StepKey;
  readonly submission: Submission;
}

/** Answers that came together: nobody was being asked any more when the last of them was in. */
export interface Settled {
  readonly at: Instant;
  readonly answers: readonly Arrival[];
}

export interface Round {
  readonly waiting: readonly Arrival[];
  readonly settled: readonly Settled[];
}

export interface Consent {
  readonly by: PersonId;
  readonly at: Instant;
}

export type SubmissionContent =
  | { readonly kind: 'answer'; readonly answer: Personal<Answer> }
  | { readonly kind: 'goals'; readonly goals: Personal<readonly Goal[]> }
  | { readonly kind: 'nomination'; readonly people: readonly PersonId[] }
  | {
      readonly kind: 'receipt';
      readonly stance: 'agreed' | 'received' | 'refused';
      readonly comment: Personal<string>;
    }
  | {
      readonly kind: 'decision';
      readonly outcome: 'approve' | 'reject' | 'send back';
      /** The flow's own name for the outcome, where it has one. */
      readonly named?: string;
      /** Step to send back to, when that was decided. */
      readonly to?: string;
      readonly comment: Personal<string>;
    }
  | {
      readonly kind: 'ballot';
      readonly choice: Personal<BallotChoice>;
      readonly reason: Personal<string>;
    }
  | { readonly kind: 'appeal'; readonly grounds: Personal<string> };
