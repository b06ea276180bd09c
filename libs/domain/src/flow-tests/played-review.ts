import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import { decideReview, foldReview, initialReview, nextDueAt } from '../review/index.js';
import type { OpenedReview, ReviewCommand, ReviewState } from '../review/index.js';
import { factsOn } from './organisation.js';
import type { TestWorld } from './organisation.js';

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
export type AtNow = Without<ReviewCommand>;

/** One review on a virtual clock, decided by what decides it for real. */
export class PlayedReview {
  private state: ReviewState = initialReview();

  constructor(
    readonly flow: CompiledFlow,
    private readonly world: TestWorld,
    public now: Instant,
  ) {}

  get review(): OpenedReview {
    if (this.state.status === 'unopened') throw new Error('the review was not opened');
    return this.state;
  }

  send(command: AtNow): Refusal | undefined {
    const { flow, now } = this;
    const facts = factsOn(this.world, dateOf(now, flow.document.zone));
    const whole = { ...command, at: now } as ReviewCommand;
    const decision = decideReview({ flow, flowDigest: 'flow test', facts }, whole, this.state);
    if (decision.kind === 'factsNeeded') throw new Error('a test has all facts');
    if (decision.kind === 'refused') return decision;
    this.state = foldReview(this.state, decision.events);
    return undefined;
  }

  /** Lets time pass through every due up to an instant, one by one, as the clockwork would. */
  until(end: Instant): void {
    for (;;) {
      const next = this.review.status === 'open' ? nextDueAt(this.review) : undefined;
      if (next === undefined || next > end) break;
      this.now = next > this.now ? next : this.now;
      this.send({ type: 'PassTime' });
    }
    this.now = end;
  }
}
