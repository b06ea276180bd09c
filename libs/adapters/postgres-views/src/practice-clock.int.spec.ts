import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { PracticeClock, prepareViews } from './index.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(() => postgres.stop());

it('has everybody stand where the first practice clock stands, as soon as it is made', async () => {
  const pool = postgres.pool('log');
  await prepareViews(pool);
  const [here, there] = [new PracticeClock(pool), new PracticeClock(pool)];
  for (const clock of [here, there]) {
    expect(Math.abs(Date.parse(await clock.now()) - Date.now())).toBeLessThan(10_000);
  }
  const held = '2031-01-05T01:00:00.000Z';
  await here.hold(held);
  expect(await there.now()).toBe(held);
  expect(await here.now()).toBe(held);
  const later = '2031-02-05T01:00:00.000Z';
  expect(await there.moveTo(later)).toBe(later);
  expect(await here.now()).toBe(later);
});
