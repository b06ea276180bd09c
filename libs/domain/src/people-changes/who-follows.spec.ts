import { beforeEach, describe, expect, it } from '@jest/globals';
import { personId, plainCalendar } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { dateOf } from '../calendar/index.js';
import { colleaguesOf, daysServed, Directory, planImport } from '../directory/index.js';
import type { PersonEvent } from '../directory/index.js';
import { ABSENT, NO_OTHER_REVIEWS } from '../facts/index.js';
import type { FactSource } from '../facts/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import type { Work } from '../review/index.js';
import { afterPersonChange } from './index.js';

const ZONE = 'Asia/Shanghai';
const NEW_YEAR = as<Instant>('2026-01-01T01:00:00.000Z');
const day = (text: string) => as<CalendarDate>(text);
const managers: Readonly<Record<string, string>> = { E1: 'M1', M1: 'D1', M2: 'D2', D1: '', D2: '' };

let directory: Directory;
let review: ReviewDriver;

const factsAt = (now: Instant): FactSource => {
  const on = dateOf(now, ZONE);
  return {
    position: '1',
    person: (id) => directory.person(id, on),
    unit: (id) => directory.unit(id, on),
    members: (of) => directory.members(of, on),
    calendar: (key) => (key === 'CN' ? plainCalendar : ABSENT),
    measures: () => ({}),
    served: (leading) => daysServed(directory, leading),
    workedWith: (id, period) => colleaguesOf(directory, id, period),
    ...NO_OTHER_REVIEWS,
  };
};

beforeEach(() => {
  directory = new Directory();
  const rows = Object.entries(managers).map(([employeeNumber, manager], index) => ({
    ...{ row: index + 2, employeeNumber, name: employeeNumber, mail: `${employeeNumber}@x.org` },
    ...{ unit: 'u', manager, dottedLine: '', title: 'x', grade: 'P4', hiredOn: '2020-01-06' },
    ...{ employment: 'regular', unitRole: '', calendar: '' },
  }));
  const plan = planImport(rows, day('2025-01-01'));
  for (const { id, events } of plan.units)
    for (const event of events) directory.applyUnit(as(id), event);
  for (const { id, events } of plan.people)
    for (const event of events) directory.applyPerson(as(id), event);
});

const form = { fields: [{ field: 'points', type: 'number', title: { zh: '分', en: 'Points' } }] };
const play = (who: object, more: object = {}) => {
  const title = { zh: '环节', en: 'Step' };
  const flow = smallFlow({
    participants: { who },
    forms: { one: { title, ...form } },
    scores: { total: { title, weighted: { 'assess.points': 100 }, missing: 'reweight' } },
    blocks: [assessment('assess', 'who', more), { compute: 'result', score: 'total' }],
  });
  review = new ReviewDriver(flow, factsAt(NEW_YEAR), NEW_YEAR).open('E1');
  return review;
};

/** Moves to a day, tells the directory, and carries out what follows for the review. */
const told = (on: string, number: string, event: PersonEvent): void => {
  directory.applyPerson(personId(number), event);
  const now = as<Instant>(`${on}T01:00:00.000Z`);
  review.facts = factsAt(now);
  review.until(now);
  const change = { person: personId(number), event, directory, on: day(on), by: personId('H') };
  const touched = { review: review.review, flow: review.flow, facts: review.facts, at: now };
  for (const { command } of afterPersonChange(change, touched)) review.must(command);
};
const line = (manager: string, on: string): PersonEvent => ({
  ...{ type: 'LineManagerChanged', manager: personId(manager), on: day(on) },
});
const doers = () =>
  review
    .assigneesOf('assess')
    .map((id) => Object.keys(managers).find((number) => personId(number) === id))
    .toSorted();
const points = (number: string): Work => ({
  ...{ kind: 'answer', answer: { fields: { points: number } } },
});

describe('when the manager changes', () => {
  it('open work of the direct manager goes to the new one, unless the flow keeps it', () => {
    play({ lineManager: 1 });
    told('2026-02-01', 'E1', line('M2', '2026-02-01'));
    expect(doers()).toEqual(['M2']);
    play({ lineManager: 1, changed: 'keep' });
    told('2026-03-01', 'E1', line('D1', '2026-03-01'));
    expect(doers()).toEqual(['M1']);
  });

  it('work of a manager further up follows where the flow says so, and stays where not', () => {
    play({ lineManager: 2 });
    told('2026-02-01', 'E1', line('M2', '2026-02-01'));
    expect(doers()).toEqual(['D1']);
    play({ lineManager: 2, changed: 'hand over' });
    expect(doers()).toEqual(['D1']);
    review.facts = factsAt(as('2026-02-01T01:00:00.000Z'));
    told('2026-03-01', 'M2', line('D1', '2026-03-01'));
    expect(doers()).toEqual(['D1']);
    told('2026-04-01', 'M2', line('D2', '2026-04-01'));
    expect(doers()).toEqual(['D2']);
  });

  it('what somebody was given by hand stays with them', () => {
    play({ lineManager: 2, changed: 'hand over' });
    const { taskId } = review.task('assess');
    const give = { type: 'ReassignTask', taskId, because: 'by hand', reason: 'x' } as const;
    review.must({ ...give, to: personId('M2'), by: personId('H') });
    told('2026-02-01', 'E1', line('M2', '2026-02-01'));
    expect(doers()).toEqual(['M2']);
  });

  it('both do it, and their points weigh by the days they led', () => {
    play({ lineManager: 1, changed: 'both' });
    told('2026-01-31', 'E1', line('M2', '2026-01-31'));
    expect(doers()).toEqual(['M1', 'M2']);
    const scoreAt = (now: string): void => {
      review.facts = factsAt(as(now));
      review.until(now);
    };
    scoreAt('2026-03-01T01:00:00.000Z');
    const taskOf = (number: string) => {
      const tasks = [...review.review.tasks.values()];
      const task = tasks.find(({ assignee }) => assignee === personId(number));
      if (task === undefined) throw new Error(`no task of ${number}`);
      return task;
    };
    for (const [number, given] of [
      ['M1', '60'],
      ['M2', '90'],
    ] as const) {
      const { taskId, revision } = taskOf(number);
      const by = personId(number);
      review.must({ type: 'CompleteTask', by, taskId, revision, work: points(given) });
    }
    // 30 days of M1, and 30 of M2 up to the first of March.
    expect(review.review.scores.get('total')).toMatchObject({ available: true, value: '75' });
  });

  it('both do it from the start when the change was before, those who led too shortly left out', () => {
    directory.applyPerson(personId('E1'), line('M2', '2026-01-11'));
    const flowOf = (changed: unknown) => {
      const flow = smallFlow({
        participants: { who: { lineManager: 1, changed } },
        blocks: [
          { gate: 'later', title: { zh: '等', en: 'Wait' }, opens: { on: '2026-02-01' } },
          assessment('assess', 'who'),
        ],
      });
      review = new ReviewDriver(flow, factsAt(NEW_YEAR), NEW_YEAR).open('E1');
      review.facts = factsAt(as('2026-02-02T01:00:00.000Z'));
      review.until('2026-02-02T01:00:00.000Z');
      return doers();
    };
    expect(flowOf('both')).toEqual(['M1', 'M2']);
    expect(flowOf({ bothAfter: 11 })).toEqual(['M2']);
    expect(flowOf('hand over')).toEqual(['M2']);
  });
});

describe('a substitute somebody named', () => {
  const named = (substitute: string, on: string, until?: string): PersonEvent => ({
    ...{ type: 'SubstituteNamed', substitute: personId(substitute), on: day(on) },
    ...(until === undefined ? {} : { until: day(until) }),
  });

  it('acts for them in what opens meanwhile, until the last day', () => {
    directory.applyPerson(personId('M1'), named('D2', '2025-12-01', '2026-01-10'));
    play({ lineManager: 1 }, { mayDelegate: true, due: '60 days' });
    expect(doers()).toEqual(['D2']);
    expect(review.task('assess').onBehalfOf).toBe(personId('M1'));
    review.until('2026-01-12T00:00:00.000Z');
    expect(doers()).toEqual(['M1']);
  });

  it('acts for them in what is open already, from the first day', () => {
    play({ lineManager: 1 }, { mayDelegate: true });
    told('2026-01-05', 'M1', named('D2', '2026-01-05'));
    expect(doers()).toEqual(['D2']);
  });

  it('does not where the step does not let others act, nor for the subject', () => {
    directory.applyPerson(personId('M1'), named('D2', '2025-12-01'));
    play({ lineManager: 1 });
    expect(doers()).toEqual(['M1']);
    told('2026-01-05', 'M1', named('D1', '2026-01-05'));
    expect(doers()).toEqual(['M1']);
    directory.applyPerson(personId('M1'), named('E1', '2025-12-02'));
    directory.applyPerson(personId('M1'), named('E1', '2026-01-05'));
    play({ lineManager: 1 }, { mayDelegate: true });
    expect(doers()).toEqual(['M1']);
  });
});
