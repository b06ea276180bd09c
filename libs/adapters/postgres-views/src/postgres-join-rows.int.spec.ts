import { afterAll, beforeAll } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { migrate, PostgresEventStore } from '@reprise/postgres-event-store';
import { joinRowsContract } from '@reprise/testing/join-rows-contract';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { PostgresJoinRows } from './index.js';

let postgres: TemporaryPostgres;
const stores: PostgresEventStore[] = [];

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await postgres.stop();
});

joinRowsContract('PostgreSQL', async () => {
  const pool = postgres.pool('log');
  await pool.query('drop schema if exists log cascade');
  await migrate(pool, 'log', inlineViews);
  const store = new PostgresEventStore({
    pool,
    now: () => '2026-01-05T01:00:00.000Z',
    inlineViews,
  });
  stores.push(store);
  return { store, joins: new PostgresJoinRows(pool) };
});
