import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
  UnitId,
} from '../../kernel/index.js';
import type { Personal, ScoreResult, StepKey } from './shapes.js';
import type {
  Consent,
  OpenedReview,
  RecordedFact,
  Round,
  StepState,
  Submission,
  TaskState,
} from './review-state.js';

/** The maps of a review; each is copied when it is first written to, and only then. */
type MapName = {
  [K in keyof OpenedReview]: OpenedReview[K] extends ReadonlyMap<infer _K, infer _V> ? K : never;
}[keyof OpenedReview] &
  string;

/**
 * A review while events are folded into it. It reads like any opened review; what it was made
 * from never changes, and a hundred events copy each map at most once.
 */
export class Draft implements OpenedReview {
  status: 'open' | 'closed';
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly subject: PersonId;
  readonly unit: UnitId;
  flowDigest: string;
  readonly cohort: number;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly startsOn: CalendarDate;
  steps: ReadonlyMap<StepKey, StepState>;
  tasks: ReadonlyMap<TaskId, TaskState>;
  stages: ReadonlyMap<string, 'open' | 'closed'>;
  choices: ReadonlyMap<StepKey, number | 'otherwise'>;
  people: ReadonlyMap<StepKey, readonly PersonId[]>;
  nominated: ReadonlyMap<string, readonly PersonId[]>;
  submissions: ReadonlyMap<StepKey, readonly Submission[]>;
  rounds: ReadonlyMap<string, Round>;
  consents: ReadonlyMap<string, readonly Consent[]>;
  scores: ReadonlyMap<string, Personal<ScoreResult>>;
  released: ReadonlyMap<string, readonly PersonId[]>;
  paused: ReadonlyMap<PersonId | 'all', Instant>;
  recorded: ReadonlyMap<string, RecordedFact>;
  frozen: ReadonlyMap<string, Instant>;
  locked: ReadonlyMap<string, Instant>;
  resultSet?: string;
  lifted: ReadonlyMap<string, readonly PersonId[]>;
  readonly turn: number;
  readonly launchedBy?: PersonId;
  ended?: NonNullable<OpenedReview['ended']>;
  migrated?: NonNullable<OpenedReview['migrated']>;
  lastAt?: Instant;
  private readonly owned: { [N in MapName]?: Map<unknown, unknown> } = {};

  constructor(base: OpenedReview) {
    this.status = base.status;
    this.reviewId = base.reviewId;
    this.cycleId = base.cycleId;
    this.subject = base.subject;
    this.unit = base.unit;
    this.flowDigest = base.flowDigest;
    this.cohort = base.cohort;
    this.period = base.period;
    this.startsOn = base.startsOn;
    this.steps = base.steps;
    this.tasks = base.tasks;
    this.stages = base.stages;
    this.choices = base.choices;
    this.people = base.people;
    this.nominated = base.nominated;
    this.submissions = base.submissions;
    this.rounds = base.rounds;
    this.consents = base.consents;
    this.scores = base.scores;
    this.released = base.released;
    this.paused = base.paused;
    this.recorded = base.recorded;
    this.frozen = base.frozen;
    this.locked = base.locked;
    if (base.resultSet !== undefined) this.resultSet = base.resultSet;
    this.lifted = base.lifted;
    this.turn = base.turn;
    if (base.launchedBy !== undefined) this.launchedBy = base.launchedBy;
    if (base.ended !== undefined) this.ended = base.ended;
    if (base.migrated !== undefined) this.migrated = base.migrated;
    if (base.lastAt !== undefined) this.lastAt = base.lastAt;
  }

  put<N extends MapName>(name: N, key: KeyOf<N>, value: ValueOf<N>): void {
    this.own(name).set(key, value);
  }

  drop<N extends MapName>(name: N, key: KeyOf<N>): void {
    this.own(name).delete(key);
  }

  private own(name: MapName): Map<unknown, unknown> {
    const before = this.owned[name];
    if (before !== undefined) return before;
    const copy = new Map<unknown, unknown>(this[name]);
    this.owned[name] = copy;
    (this as Record<MapName, ReadonlyMap<unknown, unknown>>)[name] = copy;
    return copy;
  }

  /** The state the draft has come to. Nothing may be written to the draft after that. */
  finished(): OpenedReview {
    return {
      status: this.status,
      reviewId: this.reviewId,
      cycleId: this.cycleId,
      subject: this.subject,
      unit: this.unit,
      flowDigest: this.flowDigest,
      cohort: this.cohort,
      period: this.period,
      startsOn: this.startsOn,
      steps: this.steps,
      tasks: this.tasks,
      stages: this.stages,
      choices: this.choices,
      people: this.people,
      nominated: this.nominated,
      submissions: this.submissions,
      rounds: this.rounds,
      consents: this.consents,
      scores: this.scores,
      released: this.released,
      paused: this.paused,
      recorded: this.recorded,
      frozen: this.frozen,
      locked: this.locked,
      ...(this.resultSet === undefined ? {} : { resultSet: this.resultSet }),
      lifted: this.lifted,
      turn: this.turn,
      ...(this.launchedBy === undefined ? {} : { launchedBy: this.launchedBy }),
      ...(this.ended === undefined ? {} : { ended: this.ended }),
      ...(this.migrated === undefined ? {} : { migrated: this.migrated }),
      ...(this.lastAt === undefined ? {} : { lastAt: this.lastAt }),
    };
  }
}

type KeyOf<N extends MapName> = OpenedReview[N] extends ReadonlyMap<infer K, infer _V> ? K : never;
type ValueOf<N extends MapName> =
  OpenedReview[N] extends ReadonlyMap<infer _K, infer V> ? V : never;
