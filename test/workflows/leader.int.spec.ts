import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { asLeader } from '@reprise/worker/platform';
import { pino } from 'pino';
import { until } from '../parts/until.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
});

const LOCK = 4711;

it('lets one process lead, and another term begin when that one has lost its connection', async () => {
  const leaving = new AbortController();
  let leading = 0;
  let terms = 0;
  const lead = (name: string): Promise<void> =>
    asLeader(
      {
        ...{ databaseUrl: postgres.connectionString, lock: LOCK, name, signal: leaving.signal },
        log: pino({ level: 'silent' }),
      },
      async (term) => {
        leading += 1;
        terms += 1;
        expect(leading).toBe(1);
        await new Promise((over) => {
          term.addEventListener('abort', over);
        });
        leading -= 1;
      },
    );
  const both = [lead('first'), lead('second')];
  const pool = postgres.pool('public');
  for (const term of [1, 2, 3]) {
    await until(`term ${term}`, () => terms === term && leading === 1);
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and granted and objid = $1`,
      [LOCK],
    );
    expect(rows).toHaveLength(1);
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await until('it is known', () => terms > term || leading === 0);
  }
  leaving.abort();
  await Promise.all(both);
  expect(leading).toBe(0);
}, 60_000);
