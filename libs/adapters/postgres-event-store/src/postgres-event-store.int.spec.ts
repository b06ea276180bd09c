import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import { eventStoreContract, newEvent } from '@reprise/testing/event-store-contract';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import type { Row } from '@reprise/read-models/rows';
import { migrate, PostgresEventStore } from './index.js';

const now = (): string => '2026-01-05T01:00:00.000Z';

eventStoreContract('PostgreSQL', async () => {
  const postgres = await temporaryPostgres();
  const stores: PostgresEventStore[] = [];
  let serial = 0;
  return {
    open: async (inlineViews) => {
      serial += 1;
      const schema = `store_${serial}`;
      const pool = postgres.pool(schema);
      await migrate(pool, schema, inlineViews);
      await migrate(pool, schema, inlineViews);
      const store = new PostgresEventStore({ pool, now, inlineViews });
      stores.push(store);
      return {
        store,
        rows: async (table) => (await pool.query<Row>(`select * from ${table.name}`)).rows,
      };
    },
    close: async () => {
      for (const store of stores) await store.close();
      await postgres.stop();
    },
  };
});

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
});

it('two processes on one log lose nothing and leave no gap', async () => {
  const pools = [postgres.pool('pair'), postgres.pool('pair')] as const;
  await migrate(pools[0], 'pair');
  const stores = pools.map((pool) => new PostgresEventStore({ pool, now }));
  await Promise.all(
    stores.flatMap((store, process) =>
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 10; turn += 1) {
          const stream = `thing-${process}-${writer}`;
          const expected = turn === 0 ? 'noStream' : turn - 1;
          const events = [newEvent(`${turn}`)];
          const result = await store.append({ writes: [{ stream, expected, events }] });
          expect(result.kind).toBe('appended');
        }
      }),
    ),
  );
  const { rows } = await pools[0].query<{ count: string; last: string }>(
    'select count(*) as count, max(position) as last from event',
  );
  expect(rows).toEqual([{ count: '160', last: '160' }]);
  for (const store of stores) await store.close();
});

it('a process that saw a stream before another moved it is told so, and loses nothing', async () => {
  const pool = postgres.pool('overtaken');
  await migrate(pool, 'overtaken');
  const [one, other] = [0, 1].map(() => new PostgresEventStore({ pool, now }));
  if (one === undefined || other === undefined) throw new Error('two stores');
  const write = (stream: string, expected: number | 'noStream', word: string) => ({
    writes: [{ stream, expected, events: [newEvent(word)] }],
  });
  await one.append(write('thing-1', 'noStream', 'a'));
  expect((await other.append(write('thing-1', 0, 'b'))).kind).toBe('appended');
  expect(await one.append(write('thing-1', 0, 'c'))).toEqual({
    kind: 'conflict',
    stream: 'thing-1',
    actual: 1,
  });
  const claim = { actor: 'p', key: 'k', bodyDigest: 'd' };
  const first = await other.append({ ...write('thing-2', 'noStream', 'x'), claim });
  expect(await one.append({ ...write('thing-3', 'noStream', 'y'), claim })).toEqual({
    kind: 'repeated',
    original: first,
  });
  // In one batch: whoever was overtaken leaves it, the neighbours stay.
  const [lost, kept] = await Promise.all([
    one.append(write('thing-2', 'noStream', 'z')),
    one.append(write('thing-4', 'noStream', 'w')),
  ]);
  expect([lost.kind, kept.kind]).toEqual(['conflict', 'appended']);
  expect(await one.readStream('thing-3')).toEqual([]);
  for (const store of [one, other]) await store.close();
});

it('finds a few people among many reviews, and both when both are asked for', async () => {
  const pool = postgres.pool('mixed');
  await migrate(pool, 'mixed');
  const store = new PostgresEventStore({ pool, now });
  for (const stream of ['person-1', 'review-1', 'unit-1', 'review-2', 'person-2']) {
    await store.append({ writes: [{ stream, expected: 'noStream', events: [newEvent(stream)] }] });
  }
  const read = async (limit: number, ...categories: string[]) =>
    (await store.readAll({ after: START_POSITION, limit, categories })).map(({ stream }) => stream);
  expect(await read(9, 'person', 'unit')).toEqual(['person-1', 'unit-1', 'person-2']);
  expect(await read(2, 'unit', 'person')).toEqual(['person-1', 'unit-1']);
  expect(await read(9, 'review', 'unit')).toEqual(['review-1', 'unit-1', 'review-2']);
  await store.close();
});

it('the log cannot be changed, not even by its owner', async () => {
  const pool = postgres.pool('kept');
  await migrate(pool, 'kept');
  const store = new PostgresEventStore({ pool, now });
  await store.append({
    writes: [{ stream: 'thing-1', expected: 'noStream', events: [newEvent('a')] }],
  });
  for (const change of ['update event set revision = 7', 'delete from event', 'truncate event']) {
    await expect(pool.query(change)).rejects.toThrow('append-only');
  }
  await store.close();
});
