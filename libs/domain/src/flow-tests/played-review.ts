import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import { decideOnDraft, decideReview, initialReview, nextDueAt } from '../review/index.js';
import type { OpenedReview, ReviewCommand, ReviewEvent } from '../review/index.js';
import { Draft } from '../review/record/index.js';
import type { TestOrganisation } from './organisation.js';

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
type Opening = Extract<ReviewCommand, { readonly type: 'OpenReview' }>;
export type AtNow = Without<Exclude<ReviewCommand, Opening>>;

/** One review on a virtual clock, decided by what decides it for real. */
export class PlayedReview {
  private draft: Draft | undefined;
  /** What happened since somebody last looked. */
  private news: ReviewEvent[] = [];

  constructor(
    readonly flow: CompiledFlow,
    readonly organisation: TestOrganisation,
    public now: Instant,
  ) {}

  get review(): OpenedReview {
    if (this.draft === undefined) throw new Error('the review was not opened');
    return this.draft;
  }

  get isOpened(): boolean {
    return this.draft !== undefined;
  }

  open(command: Without<Opening>): Refusal | undefined {
    const opening = { ...command, at: this.now };
    const decision = decideReview(this.world(), opening, initialReview());
    if (decision.kind === 'refused') return decision;
    if (decision.kind === 'factsNeeded' || decision.after.status === 'unopened') throw noFacts();
    this.draft = new Draft(decision.after);
    this.news.push(...decision.events);
    return undefined;
  }

  send(command: AtNow): Refusal | undefined {
    if (this.draft === undefined) throw new Error('the review was not opened');
    const whole = { ...command, at: this.now } as Exclude<ReviewCommand, Opening>;
    const decision = decideOnDraft(this.world(), whole, this.draft);
    if (decision.kind === 'factsNeeded') throw noFacts();
    if (decision.kind === 'refused') return decision;
    this.news.push(...decision.events);
    return undefined;
  }

  /** Lets time pass through every due up to an instant, one by one, as the clockwork would. */
  until(end: Instant): void {
    for (;;) {
      const next = this.draft?.status === 'open' ? nextDueAt(this.draft) : undefined;
      if (next === undefined || next > end) break;
      this.now = next > this.now ? next : this.now;
      this.send({ type: 'PassTime' });
    }
    this.now = end;
  }

  /** What happened since the last time this was asked. */
  takeNews(): readonly ReviewEvent[] {
    const { news } = this;
    this.news = [];
    return news;
  }

  world() {
    const { flow, now, organisation } = this;
    const facts = organisation.factsOn(dateOf(now, flow.document.zone));
    return { flow, flowDigest: 'flow test', facts };
  }
}

const noFacts = (): Error => new Error('a test has all facts');
