import { fold } from '@reprise/domain/kernel';
import type { QuotaId, Refusal } from '@reprise/domain/kernel';
import { quotaDecider } from '@reprise/domain/quota-home';
import type { QuotaCommand, QuotaEvent, QuotaState } from '@reprise/domain/quota-home';
import { decode } from '@reprise/events/codec';
import type { Change } from '../../kernel/index.js';
import type { EventStore, ExpectedRevision } from '../../ports/index.js';

interface Page {
  readonly expected: ExpectedRevision;
  readonly events: QuotaEvent[];
  state: QuotaState;
}

/**
 * The homes of quotas that one append writes to, each read once: what is decided on one of them
 * twice is decided on what was decided first, and stands in one write with one expected revision.
 */
export class HomeBook {
  private readonly pages = new Map<QuotaId, Page>();

  constructor(private readonly store: EventStore) {}

  async stateOf(id: QuotaId): Promise<QuotaState> {
    return (await this.pageOf(id)).state;
  }

  async decide(id: QuotaId, command: QuotaCommand): Promise<Refusal | undefined> {
    const page = await this.pageOf(id);
    const decision = quotaDecider.decide(command, page.state);
    if (decision.kind === 'refused') return decision;
    page.events.push(...decision.events);
    page.state = fold(quotaDecider, decision.events, page.state);
    return undefined;
  }

  /** One for each home that something happened to. */
  changes(): readonly Change<'quota'>[] {
    return [...this.pages]
      .filter(([, { events }]) => events.length > 0)
      .map(([id, { expected, events }]) => ({ category: 'quota', id, expected, events }));
  }

  private async pageOf(id: QuotaId): Promise<Page> {
    const known = this.pages.get(id);
    if (known !== undefined) return known;
    const stored = await this.store.readStream(`quota-${id}`);
    const events = stored.map((event) => decode('quota', event));
    const state = fold(quotaDecider, events);
    const page = { expected: stored.at(-1)?.revision ?? ('noStream' as const), events: [], state };
    this.pages.set(id, page);
    return page;
  }
}
