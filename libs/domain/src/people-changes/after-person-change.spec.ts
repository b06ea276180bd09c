import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from '@jest/globals';
import { personId, plainCalendar } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { centrePeople } from '@reprise/testing/scenario';
import { dateOf } from '../calendar/index.js';
import { daysServed, Directory, planImport, unitIdOf } from '../directory/index.js';
import type { PersonEvent } from '../directory/index.js';
import { ABSENT, NO_OTHER_REVIEWS } from '../facts/index.js';
import type { FactSource } from '../facts/index.js';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Decimal, Instant } from '../kernel/index.js';
import type { Work } from '../review/index.js';
import { afterPersonChange } from './index.js';
import type { FollowingCommand } from './index.js';

const NOW = as<Instant>('2026-01-05T01:00:00.000Z');
const TODAY = as<CalendarDate>('2026-01-05');
const UNIT = '远山科技|Yuanshan/客服中心|Service centre';

const flow = (() => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

let directory: Directory;
let review: ReviewDriver;

const facts = (): FactSource => ({
  position: '1',
  person: (id) => directory.person(id, dateOf(review?.now ?? NOW, 'Asia/Shanghai')),
  unit: (id) => directory.unit(id, TODAY),
  calendar: (key) => (key === 'CN' ? plainCalendar : ABSENT),
  measures: () => ({}),
  ...NO_OTHER_REVIEWS,
  served: (leading) => daysServed(directory, leading),
  workedWith: () => [],
  members: (of) => directory.members(of, TODAY),
});

beforeEach(() => {
  directory = new Directory();
  const plan = planImport(centrePeople(4), as<CalendarDate>('2025-12-01'));
  for (const { id, events } of plan.units)
    for (const event of events) directory.applyUnit(as(id), event);
  for (const { id, events } of plan.people)
    for (const event of events) directory.applyPerson(as(id), event);
  review = new ReviewDriver(flow, facts(), NOW).open('E1', UNIT);
});

const work: Work = {
  kind: 'goals',
  goals: [
    {
      title: 'Raise satisfaction',
      measure: 'CSAT',
      target: '92 %',
      weight: as<Decimal>('100'),
      dueOn: as<CalendarDate>('2026-11-30'),
    },
  ],
};
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };

/** Tells the directory, and says what follows for the review today. */
const told = (number: string, event: PersonEvent): readonly FollowingCommand[] => {
  directory.applyPerson(personId(number), event);
  const on = dateOf(review.now, 'Asia/Shanghai');
  const change = { person: personId(number), event, directory, on, by: personId('H2') };
  const touched = { review: review.review, flow: review.flow, facts: facts(), at: review.now };
  return afterPersonChange(change, touched).map(({ command }) => command);
};

const on = TODAY;
const toManager = (number: string, from = on): PersonEvent => ({
  type: 'LineManagerChanged',
  manager: personId(number),
  on: from,
});

it('rests the clocks of who goes on leave, and lets them go on afterwards', () => {
  const [pause, ...none] = told('E1', { type: 'LeaveStarted', kind: 'sick', on });
  expect(none).toEqual([]);
  expect(pause).toEqual({ type: 'PauseClocks', person: personId('E1'), because: 'leave' });
  if (pause !== undefined) review.must(pause);
  expect(told('E1', { type: 'LeaveStarted', kind: 'sick', on })).toEqual([]);
  const [resume] = told('E1', { type: 'LeaveEnded', on });
  expect(resume).toEqual({ type: 'ResumeClocks', person: personId('E1') });
});

it('touches nobody who has no part in the review, and nothing before its day', () => {
  expect(told('E3', { type: 'LeaveStarted', kind: 'sick', on })).toEqual([]);
  const later = as<CalendarDate>('2026-02-01');
  expect(told('E1', { type: 'LeaveStarted', kind: 'sick', on: later })).toEqual([]);
});

it('gives the open tasks of the former manager to the new one', () => {
  review.submit('goals', work);
  const task = review.task('agree-goals');
  expect(task.assignee).toBe(personId('M1'));
  const followed = told('E1', toManager('D1'));
  expect(followed).toMatchObject([
    { type: 'ReassignTask', taskId: task.taskId, to: personId('D1'), because: 'manager changed' },
  ]);
  for (const command of followed) review.must(command);
  expect(review.task('agree-goals').assignee).toBe(personId('D1'));
});

it('leaves a task that was given away by hand, and a change that was overtaken', () => {
  review.submit('goals', work);
  const { taskId } = review.task('agree-goals');
  const byHand = { type: 'ReassignTask', taskId, because: 'by hand', reason: 'x' } as const;
  review.must({ ...byHand, to: personId('H1'), by: personId('H2') });
  expect(told('E1', toManager('D1'))).toEqual([]);
  review.must({ ...byHand, to: personId('M1'), by: personId('H2') });
  directory.applyPerson(personId('E1'), toManager('H2'));
  const overtaken = {
    person: personId('E1'),
    event: toManager('D1'),
    directory,
    on,
    by: personId('H2'),
  };
  const touched = { review: review.review, flow, facts: facts(), at: review.now };
  expect(afterPersonChange(overtaken, touched)).toEqual([]);
});

it('hands on what a leaver had to do as if nobody had been there', () => {
  review.submit('goals', work);
  const followed = told('M1', { type: 'EmploymentChanged', employment: 'left', on });
  expect(followed).toMatchObject([{ type: 'ReassignTask', to: personId('H1'), because: 'left' }]);
  expect(told('E1', { type: 'EmploymentChanged', employment: 'left', on })).toEqual([]);
});

it('hands no judgement on to its subject', () => {
  review = new ReviewDriver(flow, facts(), NOW).open('H1', UNIT);
  review.submit('goals', work);
  expect(review.task('agree-goals').assignee).toBe(personId('D1'));
  expect(told('D1', { type: 'EmploymentChanged', employment: 'left', on })).toEqual([]);
});

it('gives the new manager no second task of a step they have a part in', () => {
  const title = { zh: '环节', en: 'Step' };
  const { calendar, zone, forms } = flow.document;
  const task = { task: 'both', title, kind: 'manager assessment', form: 'manager' };
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'both', title, calendar, zone, forms },
    population: [{ otherwise: 'in' }],
    scales: flow.document.scales,
    participants: { manager: { lineManager: 1 }, second: { lineManager: 2 } },
    stages: [{ stage: 'all', title, blocks: [{ ...task, who: ['manager', 'second'] }] }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  review = new ReviewDriver(compiled.flow, facts(), NOW).open('E1', UNIT);
  expect(review.assigneesOf('both')).toEqual([personId('M1'), personId('D1')]);
  expect(told('E1', toManager('D1'))).toEqual([]);
});

it('takes a leaver out of a round of reviewers', () => {
  review.submit('goals', work).submit('agree-goals', approve).until('2026-12-07T01:00:00.000Z');
  review
    .submit('nominate', { kind: 'nomination', people: ['E2', 'E3', 'E4'].map(personId) })
    .submit('approve-peers', approve);
  const today = dateOf(review.now, 'Asia/Shanghai');
  const followed = told('E3', { type: 'EmploymentChanged', employment: 'left', on: today });
  expect(followed).toMatchObject([
    { type: 'RemoveReviewer', step: 'peer-round', person: personId('E3') },
  ]);
  for (const command of followed) review.must(command);
  expect(review.review.people.get('peer-round')).toEqual([personId('E2'), personId('E4')]);
});

it('asks nothing of a review for a new name, place or dotted line', () => {
  const events: readonly PersonEvent[] = [
    { type: 'ContactChanged', name: 'x', mail: 'x@y.z' },
    { type: 'PersonMoved', unit: unitIdOf(UNIT), title: 'x', grade: 'y', on },
    { type: 'DottedLineChanged', manager: personId('D1'), on },
  ];
  for (const event of events) expect(told('E1', event)).toEqual([]);
});
