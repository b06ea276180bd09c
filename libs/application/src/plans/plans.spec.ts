import { beforeEach, describe, expect, it } from '@jest/globals';
import { goalPlanDecider } from '@reprise/domain/goal-plan';
import { nextDueAt } from '@reprise/domain/improvement-plan';
import { as, derivedId, fold } from '@reprise/domain/kernel';
import type { CalendarDate, GoalPlanId, PersonId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { dueTable } from '@reprise/read-models/dues';
import { planTable, planTaskTable } from '@reprise/read-models/plans';
import {
  employee,
  hr,
  Installation,
  playToPlans,
  playYear,
  SYSTEM,
} from '@reprise/testing/scenario';
import { passTimeOn } from '../clockwork/index.js';
import type { OnPlan } from '../plans/index.js';

let store: MemoryEventStore;
let place: Installation;

beforeEach(() => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
});

const goalPlanOf = async (number: string) => {
  const id = derivedId<GoalPlanId>('goal plan', place.reviewOf(number));
  const events = await store.readStream(`goalPlan-${id}`);
  return events.map((event) => decode('goalPlan', event));
};

describe('plans of a year', () => {
  beforeEach(() => playYear(place));

  it('has E2 through an improvement plan, and everybody else in a development plan', async () => {
    expect(await place.plan('E2')).toMatchObject({
      kind: 'improvement',
      status: 'closed',
      extendedFrom: '2027-03-26',
      to: '2027-04-30',
      closed: { outcome: 'met' },
    });
    expect(await place.plan('E1')).toMatchObject({ kind: 'development', status: 'open' });
  });

  it('opens a plan in the append of the review that starts it', async () => {
    const { planId } = await place.plan('E2');
    const [opened] = await store.readStream(`improvementPlan-${planId}`);
    const review = await store.readStream(`review-${place.reviewOf('E2')}`);
    const started = review.find(({ type }) => type === 'review.plan-started.v1');
    expect(opened?.metadata).toEqual(started?.metadata);
    expect(opened?.time).toBe(started?.time);
  });

  it('keeps the rows of plans, their tasks and their dues true to the plans', async () => {
    for (const number of ['E1', 'E2', 'E3', 'E4']) {
      const plan = await place.plan(number);
      const mine = { plan_id: plan.planId, kind: plan.kind, owner: plan.owner, to_on: plan.to };
      const outcome = plan.closed?.outcome ?? null;
      const rows = store.rows.all(planTable);
      expect(rows).toContainEqual(expect.objectContaining({ ...mine, outcome }));
      const opened = plan.tasks.filter(({ status }) => status !== 'planned');
      const tasks = store.rows
        .all(planTaskTable)
        .filter((row) => row['plan_id'] === plan.planId && row['status'] !== 'withdrawn');
      expect(tasks.map((row) => [row['task_id'], row['status'], row['due_at']])).toEqual(
        expect.arrayContaining(opened.map(({ taskId, status, due }) => [taskId, status, due.at])),
      );
      expect(tasks).toHaveLength(opened.length);
      const stream = `improvementPlan-${plan.planId}`;
      const due = store.rows.all(dueTable).find((row) => row['stream'] === stream);
      expect(due?.['next_due_at']).toBe(nextDueAt(plan));
      if (due !== undefined) expect(due['clock']).toBe(`cohort/${place.cycleId}/0`);
    }
  });

  it('keeps goals as their review has them: sent back, proposed again, agreed', async () => {
    const events = await goalPlanOf('E1');
    expect(events.map(({ type }) => type)).toEqual([
      'GoalPlanOpened',
      'GoalsProposed',
      'GoalsSentBack',
      'GoalsProposed',
      'GoalsAgreed',
    ]);
    const { period } = await place.review('E1');
    expect(fold(goalPlanDecider, events)).toMatchObject({ status: 'agreed', period });
    expect((await goalPlanOf('E4')).map(({ type }) => type)).toHaveLength(3);
  });
});

describe('an improvement plan', () => {
  const gap = { type: 'DescribeGap', gap: 'a', goals: 'b', support: 'c' } as const;
  const to = as<CalendarDate>('2027-04-01');
  const extend = { type: 'ExtendPlan', to, reason: 'r' } as const;
  const reassign = { type: 'ReassignPlan', to: employee('D1').person, reason: 'r' } as const;

  beforeEach(async () => {
    await playToPlans(place);
  });

  it.each<readonly [string, OnPlan, ReturnType<typeof employee>]>([
    ['PLAN.UNKNOWN', gap, employee('E1')],
    ['PLAN.UNKNOWN', extend, employee('D1')],
    ['ACCESS.DENIED', gap, employee('E2')],
    ['ACCESS.DENIED', extend, employee('E2')],
    ['ACCESS.DENIED', gap, hr],
    ['ACCESS.DENIED', reassign, employee('M1')],
    ['ACCESS.DENIED', { type: 'PassTime' }, hr],
    ['PERSON.UNKNOWN', { ...reassign, to: as<PersonId>('nobody') }, hr],
  ])('answers %s to %j', async (code, command, actor) => {
    expect(await place.sendToPlan('E2', command, actor)).toMatchObject({ code });
  });

  it('has a clock of its own, and is its owner’s and HR’s to change', async () => {
    const { planId } = await place.plan('E2');
    const clock = store.rows
      .all(dueTable)
      .find((row) => row['clock'] === `improvement-plan/${planId}`);
    expect(clock).toMatchObject({ stream: `improvementPlan-${planId}` });
    expect(await place.sendToPlan('E2', gap, employee('M1'))).toMatchObject({ kind: 'done' });
    expect(await place.sendToPlan('E2', reassign, hr)).toMatchObject({ kind: 'done' });
    const { owner } = await place.plan('E2');
    expect(owner).toBe(employee('D1').person);
  });

  it('lets time pass on what has a clock, for the clockwork only', async () => {
    const { planId } = await place.plan('E2');
    const pass = passTimeOn(place.handling);
    const stream = `improvementPlan-${planId}`;
    expect(await pass(stream, place.request(hr))).toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await pass('person-1', place.request(SYSTEM))).toMatchObject({
      code: 'STREAM.NO_CLOCK',
    });
    expect(await pass(stream, place.request(SYSTEM))).toMatchObject({ kind: 'done' });
    expect(await pass('improvementPlan-1', place.request(SYSTEM))).toMatchObject({
      code: 'PLAN.UNKNOWN',
    });
  });
});
