import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { mayOwe } from '@reprise/application/cycles';
import { START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { MemoryJoinRows } from '../joins/index.js';
import { centrePeople } from '../scenario/index.js';
import { Director } from './director.js';
import { MemoryWorld } from './memory-world.js';

const START = as<Instant>('2026-01-05T01:00:00.000Z');

/** Asks the cycle what it owes each time reviews moved, before it does what it owes. */
class Watched extends MemoryWorld {
  readonly silent: string[] = [];
  asked = { owed: 0, nothing: 0 };
  private seen: Position = START_POSITION;

  override async settle(): Promise<void> {
    await this.carryPeople();
    const isByCycle = (await this.movedSince(this.seen, ['reviewCycle'])).length > 0;
    const joins = new MemoryJoinRows(this.store);
    const owes = await mayOwe({ ...this.handling, joins })(this.cycleId);
    const before = await this.store.head();
    await super.settle();
    const moved = await this.movedSince(before);
    this.seen = await this.store.head();
    this.asked[owes ? 'owed' : 'nothing'] += 1;
    // Its own stream rings a cycle in any case.
    if (!owes && !isByCycle && moved.length > 0) this.silent.push(...moved);
  }

  private async movedSince(after: Position, categories?: string[]): Promise<readonly string[]> {
    const page = { after, limit: 100_000, ...(categories === undefined ? {} : { categories }) };
    return (await this.store.readAll(page)).map(({ stream, type }) => `${stream} ${type}`);
  }
}

const shipped = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
const annual = { size: 16, at: START, people: centrePeople(12) };

/** The shipped flow without its counted gates: whoever arrives last begins the session. */
const ungated = (): unknown =>
  JSON.parse(readFileSync(shipped, 'utf8'), (_, value: unknown) =>
    Array.isArray(value) ? value.filter((each) => !JSON.stringify(each).includes(COUNTED)) : value,
  );
const COUNTED = '{"whenAllOf":';

const plays = [
  { name: 'every block', never: undefined, start: { size: 32, at: START } },
  { name: 'no gate before the session', never: 0, start: { ...annual, flow: ungated() } },
];

it.each(plays)(
  'a cycle that says it owes nothing has nothing to do: $name',
  async ({ start, never }) => {
    const world = new Watched(START);
    await new Director(world, 7, never).play(start);
    expect(world.silent).toEqual([]);
    // And it does not simply say yes each time.
    expect(world.asked.nothing).toBeGreaterThan(3 * world.asked.owed);
  },
);
