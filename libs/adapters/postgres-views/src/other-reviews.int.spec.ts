import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { migrate, PostgresEventStore } from '@reprise/postgres-event-store';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { employee, Installation, playToPlans } from '@reprise/testing/scenario';
import { OtherReviewsRows, PostgresJoinRows } from './index.js';

let postgres: TemporaryPostgres;
let place: Installation;
let store: PostgresEventStore;
let rows: OtherReviewsRows;
let openNow: ReadonlyMap<string, number>;

beforeAll(async () => {
  postgres = await temporaryPostgres();
  const pool = postgres.pool('log');
  await migrate(pool, 'log', inlineViews);
  store = new PostgresEventStore({ pool, now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store, new PostgresJoinRows(pool));
  await playToPlans(place);
  rows = new OtherReviewsRows(pool);
  const { rows: open } = await pool.query<{ assignee: string; open: number }>(
    `select assignee, count(*)::int as open from log.task natural join
       (select review_id, step, iteration from log.step where status = 'open') as step
     where status = 'open' group by assignee`,
  );
  openNow = new Map(open.map(({ assignee, open: tasks }) => [assignee, tasks]));
}, 120_000);
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

const [manager, subject, stranger] = [
  employee('M1').person,
  employee('E2').person,
  employee('nobody').person,
];

it('counts the tasks that are open for each, in steps that are open', async () => {
  const people = [
    ...['M1', 'H1', 'E1', 'E2', 'E3', 'E4'].map((key) => employee(key).person),
    stranger,
  ];
  expect(openNow.size).toBeGreaterThan(0);
  const load = await rows.openTasksOf(people);
  const known = people.filter((person) => openNow.has(person));
  expect([...load.keys()].toSorted()).toEqual(known.toSorted());
  for (const person of known) expect(load.get(person)).toBe(openNow.get(person));
  expect(load.has(stranger)).toBe(false);
});

it('tells who did a block in the other reviews of somebody, and not in this one', async () => {
  const { reviewId } = await place.plan('E2');
  const block = 'agree-goals';
  const other = as<ReviewId>('another');
  expect(await rows.doersOf({ subject, block, before: other })).toEqual([[manager]]);
  expect(await rows.doersOf({ subject, block, before: reviewId })).toEqual([]);
  expect(await rows.doersOf({ subject, block: 'no such', before: other })).toEqual([]);
});
