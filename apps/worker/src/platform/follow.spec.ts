import { expect, it } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import type { StoredEvent } from '@reprise/application/ports';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { pino } from 'pino';
import { follow } from './follow.js';

const log = pino({ level: 'silent' });
const now = (): string => '2026-01-05T01:00:00.000Z';

const storeWith = async (...streams: readonly string[]): Promise<MemoryEventStore> => {
  const store = new MemoryEventStore({ now });
  const metadata = { actor: 'a', correlationId: 'c', causationId: 'c' };
  for (const [index, stream] of streams.entries()) {
    const event = { id: `e${index}`, type: 't.v1', data: {}, time: now(), metadata };
    await store.append({ writes: [{ stream, expected: 'noStream', events: [event] }] });
  }
  return store;
};

/** Follows until so many events came; answers each page as the streams it held. */
const pagesUntil = async (
  store: MemoryEventStore,
  count: number,
  options: { readonly limit: number; readonly categories?: readonly string[]; failsAt?: number },
): Promise<readonly string[][]> => {
  const leaving = new AbortController();
  const pages: string[][] = [];
  let failures = options.failsAt === undefined ? 0 : 1;
  const subscription = {
    name: 'spec',
    ...options,
    handle: async (events: readonly StoredEvent[]): Promise<void> => {
      pages.push(events.map(({ stream }) => stream));
      if (failures > 0 && pages.length === options.failsAt) {
        failures -= 1;
        throw new Error('half done');
      }
      if (pages.flat().length >= count) leaving.abort();
    },
  };
  await follow(subscription, { store, log, signal: leaving.signal });
  return pages;
};

it('hands over every event in order, page by page, and remembers where it stands', async () => {
  const store = await storeWith('x-1', 'x-2', 'x-3');
  expect(await pagesUntil(store, 3, { limit: 2 })).toEqual([['x-1', 'x-2'], ['x-3']]);
  expect(await store.load('spec')).toBe(await store.head());
});

it('hands the same page over again when handling it failed', async () => {
  const store = await storeWith('x-1', 'x-2', 'x-3');
  const pages = await pagesUntil(store, 5, { limit: 2, failsAt: 1 });
  expect(pages).toEqual([['x-1', 'x-2'], ['x-1', 'x-2'], ['x-3']]);
});

it('goes on where an earlier one stopped, and past what does not concern it', async () => {
  const store = await storeWith('x-1', 'y-1', 'x-2', 'y-2');
  const categories = ['x'];
  expect(await pagesUntil(store, 1, { limit: 1, categories })).toEqual([['x-1']]);
  expect(await pagesUntil(store, 1, { limit: 1, categories })).toEqual([['x-2']]);
  expect((await store.load('spec')) > START_POSITION).toBe(true);
});
