import { advanceCycle } from '@reprise/application/cycles';
import { START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import { addDays, dateOf } from '@reprise/domain/calendar';
import type { CycleId, Instant } from '@reprise/domain/kernel';
import { as } from '@reprise/domain/kernel';
import { CLOCKWORK, must } from '../company/company.js';
import type { Company } from '../company/company.js';
import type { Chapter } from '../story/chapters.js';
import { atHour } from '../time/moments.js';
import { ZONE } from '../time/timeline.js';
import { Agenda } from './agenda.js';
import { hear, mayMoveOthers } from './hear.js';
import { perform } from './perform.js';
import { Records } from './records.js';

/** Chapters are told before people come to work; what cycles owe is done when they have gone. */
const CHAPTERS = 8;
const SETTLING = 19;
/** Commands under way at once: enough for the store to commit them together. */
const AT_ONCE = 24;

/**
 * Plays the story day by day up to now. Within a part of a day different streams move side by
 * side, each in its own order; a command is never decided before what led to it is stored.
 */
export class Play {
  private readonly agenda = new Agenda();
  private readonly records = new Records();
  private position: Position = START_POSITION;
  private hasMoved = false;
  private readonly running = new Set<CycleId>();

  constructor(
    private readonly company: Company,
    private readonly chapters: readonly Chapter[],
    private readonly onDay: (at: Instant) => void,
  ) {}

  async play(): Promise<void> {
    const { now } = this.company.story.timeline;
    const pending = [...this.chapters];
    for (;;) {
      const next = earlier(this.agenda.first(), pending[0]?.at);
      if (next === undefined || next >= now) return;
      this.onDay(next);
      await this.playDay(next, pending);
    }
  }

  private async playDay(at: Instant, pending: Chapter[]): Promise<void> {
    const { now } = this.company.story.timeline;
    const day = dateOf(at, ZONE);
    const until = (instant: Instant): Instant => (instant < now ? instant : now);
    await this.act(until(atHour(day, CHAPTERS)));
    while (pending[0] !== undefined && pending[0].at < until(atHour(day, SETTLING))) {
      await this.tell(pending[0]);
      pending.shift();
    }
    await this.act(until(atHour(day, SETTLING)));
    if (atHour(day, SETTLING) < now) await this.settle(atHour(day, SETTLING));
    await this.act(until(atHour(addDays(day, 1), 0)));
  }

  private async tell({ at, tell }: Chapter): Promise<void> {
    this.company.now = at;
    await tell(this.company);
    await this.listen();
  }

  /** Lets happen what happens before an instant: of each stream its first, then what follows. */
  private async act(end: Instant): Promise<void> {
    const performing = { company: this.company, agenda: this.agenda, records: this.records };
    for (;;) {
      const items = this.agenda.nextBefore(end);
      if (items.length === 0) return;
      for (let from = 0; from < items.length; from += AT_ONCE) {
        await Promise.all(
          items.slice(from, from + AT_ONCE).map((item) => perform(performing, item)),
        );
      }
      await this.listen();
    }
  }

  private async listen(): Promise<void> {
    const { store } = this.company.handling;
    const events = await store.readAll({ after: this.position, limit: 100_000 });
    this.position = events.at(-1)?.position ?? this.position;
    const { company, agenda, records } = this;
    hear({ company, agenda, records }, events);
    if (events.some(mayMoveOthers)) this.hasMoved = true;
    for (const { type, stream } of events) {
      const cycleId = as<CycleId>(stream.slice(stream.indexOf('-') + 1));
      if (type === 'review-cycle.launch-completed.v1') this.running.add(cycleId);
      if (type === 'review-cycle.cycle-closed.v1') this.running.delete(cycleId);
    }
  }

  /** Does what cycles owe their reviews, as the clockwork would: gates, sessions, results. */
  private async settle(at: Instant): Promise<void> {
    const { handling, sources } = this.company;
    const advance = advanceCycle({ ...handling, joins: sources.joins });
    for (let round = 0; this.hasMoved; round += 1) {
      this.hasMoved = false;
      for (const cycleId of [...this.running]) {
        const request = this.company.request(CLOCKWORK, at, 'advance', cycleId, String(round));
        const advanced = must(await advance(cycleId, request), 'advance a cycle');
        if (advanced.kind === 'advanced' && advanced.moved) this.hasMoved = true;
      }
      await this.listen();
    }
  }
}

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
