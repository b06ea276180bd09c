import { describe, expect, it } from '@jest/globals';
import { personId, plainCalendar } from '@reprise/testing/organisation';
import type { BusinessCalendar } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, PlanId, ReviewId } from '../kernel/index.js';
import { decidePlan, foldPlan, nextDueAt } from './index.js';
import type { ImprovementPlanEvent, OpenedPlan, PlanCommand, PlanWorld } from './index.js';

const instant = (text: string): Instant => as<Instant>(text);
const date = (text: string): CalendarDate => as<CalendarDate>(text);
const [owner, subject, other] = [personId('M1'), personId('E2'), personId('M2')];

const worldOn = (calendar: BusinessCalendar): PlanWorld => ({
  calendar,
  isPresent: (person) => person !== personId('gone'),
});
const world = worldOn(plainCalendar);

/** Monday 2 March 2026, nine in the morning in Shanghai: three weeks, a check-in each week. */
const open = (change: Partial<Extract<PlanCommand, { readonly type: 'OpenPlan' }>> = {}) =>
  ({
    type: 'OpenPlan',
    at: instant('2026-03-02T01:00:00.000Z'),
    planId: as<PlanId>('p'),
    kind: 'improvement',
    subject,
    owner,
    reviewId: as<ReviewId>('r'),
    cycleId: as<CycleId>('c'),
    cohort: 0,
    zone: 'Asia/Shanghai',
    days: 21,
    rhythm: 'weekly',
    ...change,
  }) as const;

const gap = {
  type: 'DescribeGap',
  by: owner,
  gap: '漏单',
  goals: '零漏单',
  support: '结对',
} as const;
const extend = (to: string) =>
  ({ type: 'ExtendPlan', by: owner, to: date(to), reason: '再看两周' }) as const;
const close = { type: 'ClosePlan', by: owner, outcome: 'met', comment: '达到' } as const;
const note = (index: number) =>
  ({ type: 'RecordCheckIn', by: owner, index, notes: '有进步' }) as const;

type Sent<C = PlanCommand> = C extends unknown ? Omit<C, 'at'> : never;
type Step = readonly [at: string, command: Sent];

const given = (steps: readonly Step[], opening: PlanCommand = open(), on = world) => {
  const events: ImprovementPlanEvent[] = [];
  let answer = decidePlan(on, opening, foldPlan([]));
  if (answer.kind === 'accepted') events.push(...answer.events);
  for (const [at, command] of steps) {
    answer = decidePlan(on, { ...command, at: instant(at) }, foldPlan(events));
    if (answer.kind === 'accepted') events.push(...answer.events);
  }
  return { answer, events, types: events.map(({ type }) => type), plan: foldPlan(events) };
};

const planOf = (steps: readonly Step[], ...rest: [PlanCommand?, PlanWorld?]): OpenedPlan => {
  const { plan } = given(steps, ...rest);
  if (plan.status === 'unopened') throw new Error('not opened');
  return plan;
};
const daysOf = (plan: OpenedPlan) => plan.tasks.flatMap(({ checkIn }) => checkIn?.on ?? []);
const time = { type: 'PassTime' } as const;

describe('the dates of a plan', () => {
  it('has a check-in for each week, and asks for the outcome on its last day', () => {
    const plan = planOf([]);
    expect([plan.from, plan.to]).toEqual(['2026-03-02', '2026-03-23']);
    expect(daysOf(plan)).toEqual(['2026-03-09', '2026-03-16']);
    expect(plan.tasks[0]?.due.at).toBe('2026-03-09T15:59:59.999Z');
    expect(plan.tasks.at(-1)?.opensAt).toBe('2026-03-22T16:00:00.000Z');
  });

  it('moves check-ins and the end off days nobody works, and asks for none twice', () => {
    const week = ['09', '10', '11', '12', '13', '16', '17', '23'];
    const holiday = { kind: 'holiday', name: { zh: '假', en: 'off' } } as const;
    const exceptions = new Map(week.map((day) => [date(`2026-03-${day}`), holiday] as const));
    const plan = planOf([], open(), worldOn({ ...plainCalendar, exceptions }));
    expect([daysOf(plan), plan.to]).toEqual([['2026-03-18'], '2026-03-24']);
  });

  it('lets no check-in reach into the day of the next', () => {
    const exceptions = new Map(
      ['09', '10', '11', '12', '13'].map(
        (day) => [date(`2026-03-${day}`), { kind: 'holiday', name: { zh: '', en: '' } }] as const,
      ),
    );
    const on = worldOn({ ...plainCalendar, exceptions, restDays: [7] });
    const [, first] = planOf([], open(), on).tasks;
    expect([first?.checkIn?.on, first?.due.at]).toEqual(['2026-03-14', '2026-03-15T15:59:59.999Z']);
  });

  it('counts months from the first day', () => {
    const opening = open({ at: instant('2026-01-31T01:00:00.000Z'), days: 95, rhythm: 'monthly' });
    expect(daysOf(planOf([], opening))).toEqual(['2026-03-02', '2026-03-31', '2026-04-30']);
  });

  it('is opened once', () => {
    expect(decidePlan(world, open(), planOf([]))).toEqual({ kind: 'accepted', events: [] });
  });
});

describe('a plan takes its course', () => {
  it('is described, met about and closed as met', () => {
    const { types, plan } = given([
      ['2026-03-03T01:00:00.000Z', gap],
      ['2026-03-09T02:00:00.000Z', note(0)],
      ['2026-03-17T02:00:00.000Z', note(1)],
      ['2026-03-23T02:00:00.000Z', close],
    ]);
    expect(types).toEqual([
      'PlanOpened',
      'GapDescribed',
      'CheckInOpened',
      'CheckInRecorded',
      'CheckInOpened',
      'CheckInRecorded',
      'OutcomeAsked',
      'PlanClosed',
    ]);
    expect(plan).toMatchObject({ status: 'closed', closed: { outcome: 'met' }, revision: 4 });
  });

  it('misses a check-in nobody held two working days after its day', () => {
    const before = given([['2026-03-11T15:59:59.998Z', time]]);
    expect(before.types.includes('CheckInMissed')).toBe(false);
    const after = given([['2026-03-11T15:59:59.999Z', time]]);
    expect(after.types).toEqual([
      'PlanOpened',
      'CheckInOpened',
      'CheckInMissed',
      'PlanReminderRaised',
    ]);
  });

  it('raises only the latest of the reminders that were missed, and none for what is over', () => {
    const { events } = given([['2026-03-30T04:00:00.000Z', time]]);
    const reminders = events.flatMap((event) =>
      event.type === 'PlanReminderRaised' ? [[event.taskId, event.rung]] : [],
    );
    const [asked, outcome] = [planOf([]).tasks[0], planOf([]).tasks.at(-1)];
    expect(reminders).toEqual([
      [asked?.taskId, '+5d'],
      [outcome?.taskId, '-1d'],
    ]);
  });

  it('names every instant at which it waits, until it is closed', () => {
    const waits: Instant[] = [];
    let steps: readonly Step[] = [];
    for (let next = nextDueAt(planOf(steps)); next !== undefined; next = nextDueAt(planOf(steps))) {
      waits.push(next);
      steps = [...steps, [next, time]];
    }
    expect(waits).toEqual(waits.toSorted());
    expect(new Set(waits).size).toBe(waits.length);
    const closed = planOf([
      ...steps,
      ['2026-05-01T01:00:00.000Z', gap],
      ['2026-05-02T01:00:00.000Z', close],
    ]);
    expect([closed.status, nextDueAt(closed)]).toEqual(['closed', undefined]);
  });

  it('never goes back behind its last event', () => {
    const { events } = given([
      ['2026-03-04T01:00:00.000Z', gap],
      ['2026-03-03T01:00:00.000Z', { type: 'ReassignPlan', by: other, to: other, reason: '调岗' }],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'PlanReassigned', at: '2026-03-04T01:00:00.000Z' });
  });
});

describe('an extension', () => {
  it('goes on with the rhythm and asks for the outcome at the new end', () => {
    const { events, plan } = given([
      ['2026-03-23T02:00:00.000Z', time],
      ['2026-03-24T02:00:00.000Z', extend('2026-04-10')],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'PlanExtended', from: '2026-03-23' });
    expect(events.at(-1)).toHaveProperty('withdrawn.length', 1);
    if (plan.status === 'unopened') throw new Error('not opened');
    expect(daysOf(plan)).toEqual(['2026-03-09', '2026-03-16', '2026-03-30', '2026-04-06']);
    expect(plan.tasks.map(({ checkIn }) => checkIn?.index)).toEqual([
      undefined,
      0,
      1,
      2,
      3,
      undefined,
    ]);
    expect(plan.tasks.at(-1)).toMatchObject({ status: 'planned', kind: 'plan outcome' });
  });

  it.each([
    ['PLAN.NOT_LATER', '2026-03-23'],
    ['PLAN.EXTENDED_TOO_FAR', '2026-04-14'],
  ])('is refused with %s to %s', (code, to) => {
    expect(given([['2026-03-10T01:00:00.000Z', extend(to)]]).answer).toMatchObject({ code });
  });

  it('is given once', () => {
    const steps = [
      ['2026-03-10T01:00:00.000Z', extend('2026-04-01')],
      ['2026-03-11T01:00:00.000Z', extend('2026-04-08')],
    ] as const;
    expect(given(steps).answer).toMatchObject({ code: 'PLAN.EXTENDED_ALREADY' });
  });

  it('needs a reason', () => {
    const silent = { ...extend('2026-04-01'), reason: ' ' };
    const { answer } = given([['2026-03-10T01:00:00.000Z', silent]]);
    expect(answer).toMatchObject({ code: 'PLAN.REASON_MISSING' });
  });
});

describe('a new owner', () => {
  it('has the open tasks and those to come', () => {
    const { events } = given([
      ['2026-03-03T01:00:00.000Z', { type: 'ReassignPlan', by: other, to: other, reason: '调岗' }],
      ['2026-03-09T01:00:00.000Z', time],
    ]);
    expect(events[1]).toMatchObject({ type: 'PlanReassigned', from: owner, to: other });
    expect(events[1]).toHaveProperty('tasks.length', 1);
    expect(events[2]).toMatchObject({ type: 'CheckInOpened', task: { assignee: other } });
  });

  it.each([
    ['PLAN.OWN_PLAN', subject],
    ['PERSON.UNKNOWN', personId('gone')],
  ])('is refused with %s', (code, to) => {
    const command = { type: 'ReassignPlan', by: other, to, reason: '调岗' } as const;
    expect(given([['2026-03-03T01:00:00.000Z', command]]).answer).toMatchObject({ code });
  });
});

describe('what a plan refuses', () => {
  const day = (text: string) => `2026-03-${text}T02:00:00.000Z`;
  it.each<readonly [string, readonly Step[]]>([
    ['PLAN.NOT_AT_END', [[day('20'), close]]],
    ['PLAN.GAP_MISSING', [[day('23'), close]]],
    [
      'PLAN.GAP_DESCRIBED',
      [
        [day('03'), gap],
        [day('04'), gap],
      ],
    ],
    ['PLAN.TEXT_MISSING', [[day('03'), { ...gap, support: '' }]]],
    ['PLAN.NO_SUCH_CHECK_IN', [[day('09'), note(7)]]],
    ['PLAN.CHECK_IN_NOT_YET', [[day('08'), note(0)]]],
    ['PLAN.CHECK_IN_MISSED', [[day('12'), note(0)]]],
    [
      'PLAN.CHECK_IN_RECORDED',
      [
        [day('09'), note(0)],
        [day('09'), note(0)],
      ],
    ],
    [
      'PLAN.STALE',
      [
        [day('03'), gap],
        [day('09'), { ...note(0), revision: 0 }],
      ],
    ],
    [
      'PLAN.CLOSED',
      [
        [day('03'), gap],
        [day('23'), close],
        [day('24'), extend('2026-04-01')],
      ],
    ],
  ])('%s', (code, steps) => {
    expect(given(steps).answer).toMatchObject({ kind: 'refused', code });
  });

  it('a plan nobody opened', () => {
    const at = instant('2026-03-03T01:00:00.000Z');
    expect(decidePlan(world, { ...gap, at }, foldPlan([]))).toMatchObject({ code: 'PLAN.UNKNOWN' });
  });
});
