import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const facts = factsOf({
  people: { E1: { manager: 'M1' }, M1: {}, D1: {}, H1: {} },
  units: { service: {} },
});

const play = (
  more: object = { mayDelegate: true },
  who: string | readonly string[] = 'manager',
) => {
  const flow = smallFlow({
    participants: {
      manager: { lineManager: 1, qualified: 'candidate.employeeNumber != "H1"' },
      second: { named: ['H1'] },
    },
    blocks: [assessment('assess', who, { due: '30 days', ...more })],
  });
  return new ReviewDriver(flow, facts, MONDAY).open('E1');
};
const delegate = (driver: ReviewDriver, to: string, more: object = {}) => {
  const { taskId, revision, assignee: by } = driver.task('assess');
  return driver.send({
    ...{ type: 'DelegateTask', by, taskId, revision, to: personId(to), reason: 'away' },
    ...more,
  });
};
const until = as<CalendarDate>('2026-01-10');

describe('a delegated task', () => {
  it('is handed in on behalf of whose task it is, and both are recorded', () => {
    const driver = play();
    expect(delegate(driver, 'D1')).toBeUndefined();
    expect(driver.assigneesOf('assess')).toEqual([personId('D1')]);
    driver.submit('assess', { kind: 'answer', answer: { fields: {} } });
    const both = { by: personId('D1'), onBehalfOf: personId('M1') };
    expect(driver.events.find(({ type }) => type === 'AssessmentSubmitted')).toMatchObject(both);
    expect(driver.review.submissions.get('assess')).toMatchObject([both]);
  });

  it('goes back by itself after its last day, while the leave of the other is ignored', () => {
    const driver = play();
    delegate(driver, 'D1', { until });
    driver.must({ type: 'PauseClocks', person: personId('D1'), because: 'leave' });
    driver.until('2026-01-10T15:00:00.000Z');
    expect(driver.assigneesOf('assess')).toEqual([personId('D1')]);
    driver.until('2026-01-11T00:00:00.000Z');
    expect(driver.assigneesOf('assess')).toEqual([personId('M1')]);
    expect(driver.task('assess').onBehalfOf).toBeUndefined();
  });

  it('is taken back by whose it is, or given back by who acts, and by nobody else', () => {
    const driver = play();
    const end = (by: string) => {
      const { taskId, revision } = driver.task('assess');
      return driver.send({ type: 'EndDelegation', by: personId(by), taskId, revision });
    };
    expect(end('M1')?.code).toBe('TASK.UNKNOWN');
    delegate(driver, 'D1', { until });
    expect(end('H1')?.code).toBe('TASK.UNKNOWN');
    expect(end('M1')).toBeUndefined();
    expect(driver.assigneesOf('assess')).toEqual([personId('M1')]);
    delegate(driver, 'D1');
    expect(end('D1')).toBeUndefined();
    expect(driver.assigneesOf('assess')).toEqual([personId('M1')]);
  });
});

describe('a task is not delegated', () => {
  it('where the step does not allow it, without a reason, or further', () => {
    expect(delegate(play({}), 'D1')?.code).toBe('TASK.NOT_DELEGABLE');
    expect(delegate(play(), 'D1', { reason: ' ' })?.code).toBe('TASK.REASON_MISSING');
    const driver = play();
    delegate(driver, 'D1');
    expect(delegate(driver, 'M1')?.code).toBe('DELEGATION.NOT_YOURS');
  });

  it('to the subject, to the unqualified, to who has the step already, or to nobody', () => {
    expect(delegate(play(), 'E1')?.code).toBe('DELEGATION.NOT_ALLOWED_TO');
    expect(delegate(play(), 'H1')?.code).toBe('DELEGATION.NOT_ALLOWED_TO');
    const both = play({ mayDelegate: true }, ['second', 'manager']);
    expect(delegate(both, 'M1')?.code).toBe('DELEGATION.NOT_ALLOWED_TO');
    expect(delegate(play(), 'nobody')?.code).toBe('PERSON.UNKNOWN');
  });

  it('until a day that is over', () => {
    const past = as<CalendarDate>('2026-01-04');
    expect(delegate(play(), 'D1', { until: past })?.code).toBe('DELEGATION.ENDED');
  });
});
