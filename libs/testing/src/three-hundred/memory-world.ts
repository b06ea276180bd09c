import { elapseClock, passTimeOn } from '@reprise/application/clockwork';
import { advanceCycle, openCohort } from '@reprise/application/cycles';
import { DirectorySource } from '@reprise/application/directory';
import { FlowSource } from '@reprise/application/flows';
import type { Answer, Request } from '@reprise/application/kernel';
import { carryPersonChange } from '@reprise/application/people-changes';
import { START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import { ReviewStore } from '@reprise/application/reviews';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { Actor } from '@reprise/domain/access';
import { derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { inlineViews } from '@reprise/installation';
import { chineseCalendar } from '@reprise/public-holidays';
import { MemoryJoinRows, MemoryQuotaRows } from '../joins/index.js';
import { beginCycle, must, SYSTEM } from '../scenario/index.js';
import { carryOut } from './carry-out.js';
import type { Act } from './deed.js';
import { everyBlock } from './every-block.js';
import { MemoryDues, MemoryReviewsOfPeople } from './memory-rows.js';
import { organisationOf } from './people.js';
import { CYCLE_ID, DRAFT, STARTER } from './start.js';
import type { Start, World } from './world.js';

const calendar = chineseCalendar(2020, 2028);

/** The scenario's world in memory: the handlers of everywhere, and a clock moved by hand. */
export class MemoryWorld implements World {
  readonly cycleId = CYCLE_ID;
  readonly store: MemoryEventStore;
  readonly handling: ReviewHandling;
  private readonly dues: MemoryDues;
  private readonly joins: MemoryJoinRows;
  private readonly people: MemoryReviewsOfPeople;
  private carriedTo: Position = START_POSITION;
  private commands = 0;
  private at: Instant;

  constructor(start: Instant) {
    this.at = start;
    this.store = new MemoryEventStore({ now: () => this.at, inlineViews });
    const { store } = this;
    const find = (key: string) => (key === calendar.key ? calendar : undefined);
    this.handling = {
      store,
      directory: new DirectorySource(store, { find }),
      flows: new FlowSource(store),
      reviews: new ReviewStore(store),
      quotas: new MemoryQuotaRows(store),
    };
    this.dues = new MemoryDues(store);
    this.joins = new MemoryJoinRows(store);
    this.people = new MemoryReviewsOfPeople(store);
  }

  async now(): Promise<Instant> {
    return this.at;
  }

  async begin({ size, people = organisationOf(size), flow = everyBlock() }: Start): Promise<void> {
    const by = (what: string): Request => this.by(STARTER, what);
    await beginCycle(this.handling, { people, flow, draft: DRAFT }, by);
    must(await openCohort(this.handling)(CYCLE_ID, 0, this.bySystem()));
    await this.settle();
  }

  send({ actor, key, deed }: Act): Promise<Answer> {
    return carryOut(this.handling)(deed, this.by(actor, key));
  }

  async nextDue(): Promise<Instant | undefined> {
    return this.dues.first();
  }

  async moveTo(instant: Instant): Promise<void> {
    if (instant > this.at) this.at = instant;
    const first = this.dues.first();
    if (first === undefined || first > this.at) return;
    const due = this.dues.all().filter(({ dueAt }) => dueAt <= this.at);
    const passTime = passTimeOn(this.handling);
    for (const clock of new Set(due.map((each) => each.clock))) {
      await elapseClock({ dues: this.dues, passTime })(clock, this.at, () => undefined);
    }
  }

  async settle(): Promise<void> {
    await this.carryPeople();
    const advance = advanceCycle({ ...this.handling, joins: this.joins });
    for (;;) {
      const answer = await advance(CYCLE_ID, this.bySystem());
      if (answer.kind === 'refused') throw new Error(`the cycle was refused: ${answer.code}`);
      if (!answer.moved) return;
    }
  }

  /** What happened to people since, carried to their reviews. */
  protected async carryPeople(): Promise<void> {
    const { store, handling, people: rows } = this;
    const page = { after: this.carriedTo, limit: 100_000, categories: ['person'] };
    for (const event of await store.readAll(page)) {
      this.carriedTo = event.position;
      const carried = await carryPersonChange({ ...handling, rows })(event, this.bySystem());
      if (carried.kind === 'refused') throw new Error(`a change was refused: ${carried.code}`);
    }
  }

  /** A person's request: the same id as a server makes of who asks and their key. */
  private by(actor: Actor, key: string): Request {
    return { actor, at: this.at, commandId: derivedId<PersonId>('command', actor.person, key) };
  }

  private bySystem(): Request {
    this.commands += 1;
    const commandId = derivedId<PersonId>('clockwork', String(this.commands));
    return { actor: SYSTEM, at: this.at, commandId };
  }
}
