import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { migrate, PostgresEventStore } from '@reprise/postgres-event-store';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { employee, Installation, playToPlans } from '@reprise/testing/scenario';
import { PlanRows, PostgresJoinRows } from './index.js';

let postgres: TemporaryPostgres;
let place: Installation;
let store: PostgresEventStore;
let rows: PlanRows;

beforeAll(async () => {
  postgres = await temporaryPostgres();
  const pool = postgres.pool('log');
  await migrate(pool, 'log', inlineViews);
  store = new PostgresEventStore({ pool, now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store, new PostgresJoinRows(pool));
  await playToPlans(place);
  rows = new PlanRows(pool);
}, 120_000);
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

const [owner, subject] = [employee('M1').person, employee('E2').person];

it('finds a plan by itself, by its people and by its review', async () => {
  const { planId, from, to, reviewId } = await place.plan('E2');
  const row = await rows.plan(planId);
  expect(row).toMatchObject({ kind: 'improvement', subject, owner, status: 'open', outcome: null });
  expect([row?.from_on, row?.to_on]).toEqual([from, to]);
  expect(await rows.plansOf(subject)).toEqual([row]);
  expect(await rows.plansOf(owner)).toContainEqual(row);
  expect(await rows.plansOf(employee('H1').person)).toEqual([]);
  expect(await rows.plansOfReview(reviewId)).toEqual([row]);
  expect(await rows.plan('none')).toBeUndefined();
});

it('lists the owner’s open tasks until they are done', async () => {
  const { planId, tasks } = await place.plan('E2');
  const mine = async () => (await rows.openTasks(owner)).filter((task) => task.plan_id === planId);
  const [gap] = tasks;
  if (gap === undefined) throw new Error('no gap');
  expect(await mine()).toMatchObject([{ task_id: gap.taskId, kind: 'plan gap', subject }]);
  expect(await rows.planOfTask(gap.taskId)).toBe(planId);
  const described = { type: 'DescribeGap', gap: 'a', goals: 'b', support: 'c' } as const;
  expect(await place.sendToPlan('E2', described, employee('M1'))).toMatchObject({ kind: 'done' });
  expect(await mine()).toEqual([]);
  expect(await rows.planOfTask(gap.taskId)).toBe(planId);
});
