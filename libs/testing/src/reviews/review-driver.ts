import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { FactSource } from '@reprise/domain/facts';
import { as, derivedId } from '@reprise/domain/kernel';
import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  Refusal,
  ReviewId,
} from '@reprise/domain/kernel';
import { decideReview, evolveReview, initialReview, nextDueAt } from '@reprise/domain/review';
import type {
  OpenedReview,
  ReviewCommand,
  ReviewEvent,
  ReviewState,
  ReviewWorld,
  StepKey,
  TaskState,
  Work,
} from '@reprise/domain/review';
import { personId, unitId } from '../organisation/index.js';

type Without<C, K extends string> = C extends unknown ? Omit<C, K> : never;

/** Plays one review in memory: sends commands at stated instants and keeps what came of them. */
export class ReviewDriver {
  state: ReviewState = initialReview();
  readonly events: ReviewEvent[] = [];

  /** Digest of the version in force. */
  private digest = 'digest';

  constructor(
    public flow: CompiledFlow,
    public facts: FactSource,
    public now: Instant,
  ) {}

  /** What else the opening of a review says, where a spec is about it. */
  openingMore: { readonly launchedBy?: PersonId } = {};

  open(subject: string, unit = 'service', turn?: number): this {
    const cycleId = derivedId<CycleId>('cycle', 'test');
    const startsOn = as<CalendarDate>(this.now.slice(0, 10));
    return this.must({
      type: 'OpenReview',
      reviewId: derivedId<ReviewId>('review', cycleId, personId(subject)),
      cycleId,
      subject: personId(subject),
      unit: unitId(unit),
      cohort: 0,
      period: { from: startsOn, to: as<CalendarDate>(`${this.now.slice(0, 4)}-12-31`) },
      startsOn,
      ...(turn === undefined ? {} : { turn }),
      ...this.openingMore,
    });
  }

  /** Sends a command that must be accepted. */
  must(command: Without<ReviewCommand, 'at'>): this {
    const refusal = this.send(command);
    if (refusal !== undefined) throw new Error(`refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Sends a command; answers the refusal, if it was refused. */
  send(command: Without<ReviewCommand, 'at'>): Refusal | undefined {
    return this.decide(command, { flow: this.flow, flowDigest: this.digest, facts: this.facts });
  }

  /** Lets the review go on with another version of its flow; answers the refusal, if any. */
  migrate(flow: CompiledFlow, to: string, version = 2): Refusal | undefined {
    const world = { flow, flowDigest: to, facts: this.facts, earlier: this.flow };
    const said = { by: personId('H1'), reason: 'a new version' };
    const refusal = this.decide({ type: 'MigrateReview', to, version, ...said }, world);
    if (refusal === undefined) [this.flow, this.digest] = [flow, to];
    return refusal;
  }

  private decide(command: Without<ReviewCommand, 'at'>, world: ReviewWorld): Refusal | undefined {
    const whole = { ...command, at: this.now } as ReviewCommand;
    const decision = decideReview(world, whole, this.state);
    if (decision.kind === 'factsNeeded') throw new Error(JSON.stringify(decision.requests));
    if (decision.kind === 'refused') return decision;
    this.events.push(...decision.events);
    this.state = decision.events.reduce(evolveReview, this.state);
    return undefined;
  }

  /** Hands in the open task of a step by its assignee. */
  submit(step: StepKey, work: Work): this {
    const task = this.task(step);
    return this.must({
      type: 'CompleteTask',
      by: task.assignee,
      taskId: task.taskId,
      revision: task.revision,
      work,
    });
  }

  /** Lets time pass through every due instant up to a moment, one by one, as a timer would. */
  until(instant: string): this {
    const end = as<Instant>(instant);
    for (;;) {
      const next = this.state.status === 'open' ? nextDueAt(this.state) : undefined;
      if (next === undefined || next > end) break;
      this.now = next;
      this.must({ type: 'PassTime' });
    }
    this.now = end;
    return this;
  }

  get review(): OpenedReview {
    if (this.state.status === 'unopened') throw new Error('not opened');
    return this.state;
  }

  task(step: StepKey): TaskState {
    const open = [...this.review.tasks.values()].find(
      (task) => task.step === step && task.status === 'open',
    );
    if (open === undefined)
      throw new Error(`no open task at ${step}: ${this.openSteps().join(', ')}`);
    return open;
  }

  openSteps(): readonly StepKey[] {
    return [...this.review.steps.values()]
      .filter((step) => step.status === 'open')
      .map((step) => step.key);
  }

  assigneesOf(step: StepKey): readonly PersonId[] {
    return [...this.review.tasks.values()]
      .filter((task) => task.step === step && task.status === 'open')
      .map((task) => task.assignee);
  }

  typesSince(index: number): readonly string[] {
    return this.events.slice(index).map((event) => event.type);
  }
}
