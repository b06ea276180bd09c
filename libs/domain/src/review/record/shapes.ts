import type { CalendarDate, Decimal, Instant, PersonId, TaskId } from '../../kernel/index.js';

/** A personal field may have been erased since: it then reads `ERASED`. */
export const ERASED = 'erased';
export type Personal<T> = T | typeof ERASED;

/** Block id, and inside a `forEach` the person it is for: `peer` or `peer[0193…]`. */
export type StepKey = string;

export interface Due {
  readonly at: Instant;
  readonly rule: string;
  readonly calendarVersion: string;
  readonly provisional: boolean;
  /** Nobody may act before this instant. */
  readonly notBefore?: Instant;
  /** No extension passes this instant, but by whom the flow names. */
  readonly latest?: Instant;
}

/** A reminder still to come: its instant and the rung of the ladder it is. */
export interface Reminder {
  readonly at: Instant;
  readonly rung: string;
}

/** Leaf blocks are steps; `branch` is what a join cancelled as a whole, `moment` what needs nobody. */
export type StepKind =
  'task' | 'decision' | 'vote' | 'gate' | 'calibration' | 'window' | 'wait' | 'branch' | 'moment';

export interface OpenedTask {
  readonly taskId: TaskId;
  /** Task kind of the flow language, or `decision`, `window`. */
  readonly kind: string;
  readonly assignee: PersonId;
  /** Why this person: the participant of the flow. */
  readonly role: string;
  /** Offered to several of a participant: who claims it first does it. */
  readonly isOffered?: true;
}

/** How the people of a participant were chosen, and among whom. */
export interface Chosen {
  readonly role: string;
  readonly how: 'first to claim' | 'round robin' | 'least loaded' | 'familiar';
  readonly among: readonly PersonId[];
}

export interface Answer {
  /** Form field → value. Ratings are level ids, numbers are decimal text. */
  readonly fields: Readonly<Record<string, AnswerValue>>;
}
/** Of several options a list, of competencies each one's level. */
export type AnswerValue =
  string | readonly Goal[] | readonly string[] | Readonly<Record<string, string>>;

export interface Goal {
  readonly title: string;
  readonly measure: string;
  readonly target: string;
  /** Share of the whole in percent; the weights of a plan add up to 100. */
  readonly weight: Decimal;
  readonly dueOn: CalendarDate;
  /** How far it was reached, where it is assessed: what a score over goals counts. */
  readonly result?: Decimal;
}

export interface ScoreInput {
  readonly ref: string;
  readonly value?: Decimal;
  readonly weight?: Decimal;
  /** The level that was chosen, where one was. */
  readonly level?: string;
  /** What it did to the sum, where it is no part of it. */
  readonly effect?: 'bonus' | 'malus' | 'override';
  readonly source?: string;
  /** What an input that is a score itself was made of, down to what was entered or imported. */
  readonly parts?: readonly ScoreInput[];
}

export type StepOutcome =
  | 'done'
  | 'missing'
  | 'deemed done'
  | 'declined'
  | 'cancelled'
  | 'approve'
  | 'reject'
  | 'send back'
  | 'carried'
  | 'rejected'
  | 'undecided'
  | 'passed'
  | 'calibrated'
  | 'used'
  | 'waived'
  | 'deemed accepted'
  | 'excluded'
  | 'lapsed'
  /** A split went on while some of it was still open. */
  | 'joined'
  /** A split went on although its join could not be reached. */
  | 'too few'
  /** A block whose `abandonWhen` held. */
  | 'abandoned'
  /** Somebody else took the turn: it will be opened again. */
  | 'set aside'
  /** A repeat came to its last time without its condition. */
  | 'exhausted';

/** A ballot, as it was cast. */
export type BallotChoice = 'for' | 'against' | 'abstain';

/** Whom a round of a vote is held among, as its panel stood when the round opened. */
export interface VoteRound {
  readonly round: number;
  readonly members: readonly PersonId[];
  readonly chair?: PersonId;
}

/** What a round came to: everybody it counted, and why it ended as it did. */
export interface VoteCount {
  readonly members: number;
  readonly invited: number;
  readonly recused: number;
  readonly present: number;
  readonly cast: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly absent: number;
}
export type VoteReason =
  'majority' | 'no majority' | 'no quorum' | 'tie' | 'chair' | 'veto' | 'nobody voted';

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
      readonly formula?: string;
    }
  | {
      readonly available: false;
      readonly because: string;
      readonly inputs: readonly ScoreInput[];
      /** Version of the formula: digest of its definition and of its scale. */
      readonly formula?: string;
    };

/** Readers who never learn who wrote an answer, and how many there must be before they see any. */
export interface AnonymityPromise {
  readonly floor: number;
  readonly to: readonly string[];
}
