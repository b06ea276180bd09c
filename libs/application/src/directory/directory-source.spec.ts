import { expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import { ABSENT } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { centrePeople, hr, Installation, must } from '@reprise/testing/scenario';
import type { ReadAllOptions, StoredEvent } from '../ports/index.js';
import { DirectorySource, importPeople } from './index.js';

/** A store whose pages of the log can be held back on their way. */
class SlowStore extends MemoryEventStore {
  readings = 0;
  held: (() => void)[] | undefined;

  override async readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]> {
    this.readings += 1;
    const page = await super.readAll(options);
    const { held } = this;
    if (held !== undefined) await new Promise<void>((resolve) => held.push(resolve));
    return page;
  }

  letGo(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const arrive of held) arrive();
  }
}

const at = as<Instant>('2026-01-05T01:00:00.000Z');

it('shows a change to whoever made it, though a reading was under way; many share the next', async () => {
  const store = new SlowStore({ now: () => at });
  const place = new Installation(store);
  const source = new DirectorySource(store, { find: () => undefined });
  store.held = [];
  const early = source.factsAt(at, 'Asia/Shanghai');
  while (store.held.length === 0) await Promise.resolve();
  const { held } = store;
  store.held = undefined;
  const file = { rows: centrePeople(1), dryRun: false, skipProblems: false, zone: 'Asia/Shanghai' };
  must(await importPeople(store, place.handling.directory)(file, place.request(hr)));
  store.held = held;
  const before = store.readings;
  const late = [1, 2, 3].map(() => source.factsAt(at, 'Asia/Shanghai'));
  store.letGo();
  const person = personIdOf('E1');
  expect((await early).person(person)).toBe(ABSENT);
  for (const facts of await Promise.all(late)) expect(facts.person(person)).not.toBe(ABSENT);
  expect(store.readings - before).toBe(1);
});
