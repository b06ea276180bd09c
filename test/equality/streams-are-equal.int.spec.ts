import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore, JoinRows, StoredEvent } from '@reprise/application/ports';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { migrate, PostgresEventStore } from '@reprise/postgres-event-store';
import { PostgresJoinRows } from '@reprise/postgres-views';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { Installation, playYear } from '@reprise/testing/scenario';
import { wholeLog } from '../parts/streams.js';

const now = (): string => '2026-01-05T01:00:00.000Z';
let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
});

const played = async (store: EventStore, joins?: JoinRows): Promise<readonly StoredEvent[]> => {
  await playYear(new Installation(store, joins));
  return wholeLog(store);
};

it('a year on PostgreSQL is, byte for byte, the year rehearsed in memory', async () => {
  const rehearsed = await played(new MemoryEventStore({ now, inlineViews }));
  const pool = postgres.pool('log');
  await migrate(pool, 'log', inlineViews);
  const store = new PostgresEventStore({ pool, now, inlineViews });
  const real = await played(store, new PostgresJoinRows(pool));
  await store.close();
  expect(real.length).toBeGreaterThan(150);
  const lines = (events: readonly StoredEvent[]): readonly string[] =>
    events.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  expect(lines(real)).toEqual(lines(rehearsed));
}, 120_000);
