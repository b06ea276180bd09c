import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant, TaskId } from '../kernel/index.js';
import type { Work } from './index.js';

const title = { zh: '考核', en: 'Review' };
const facts = factsOf({ people: { E1: { manager: 'M1' }, M1: {} }, units: {} });

const step = (task: string, who: string, more: object = {}) => ({
  ...{ task, title, who, kind: 'manager assessment', form: 'one' },
  ...more,
});
const self = (more: object) => step('self', 'subject', { kind: 'self assessment', ...more });
const gate = { gate: 'year-end', opens: { on: '2026-12-01' } };
const last = step('last', 'manager');
const compute = { compute: 'sum', score: 'total' };

const review = (...stages: readonly object[]): ReviewDriver => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'after', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    ...{ population: [{ otherwise: 'in' }], stages },
    participants: { subject: { subject: true }, manager: { lineManager: 1 } },
    forms: { one: { title, fields: [{ field: 'points', type: 'number', title }] } },
    scores: { total: { weighted: { 'self.points': 100 }, missing: { 'self.points': 'reweight' } } },
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const at = as<Instant>('2026-03-02T01:00:00.000Z');
  return new ReviewDriver(compiled.flow, facts, at).open('E1');
};

const points = (value: string): Work => ({ kind: 'answer', answer: { fields: { points: value } } });

const later = (driver: ReviewDriver, act: 'ReviseAnswer' | 'WithdrawAnswer', value = '9') => {
  const task = [...driver.review.tasks.values()].find((each) => each.step === 'self');
  const { taskId, assignee: by, revision } = task ?? driver.task('self');
  const asked = { taskId, by, revision };
  return act === 'ReviseAnswer'
    ? driver.send({ type: act, ...asked, work: points(value) })?.code
    : driver.send({ type: act, ...asked })?.code;
};

const said = (driver: ReviewDriver) =>
  (driver.review.submissions.get('self') ?? []).map(({ content, late }) => [
    content.kind === 'answer' && content.answer !== 'erased' && content.answer.fields['points'],
    late,
  ]);

const LATE = '2026-03-20T00:00:00.000Z';
const DUE = { due: '5 working days' };

describe('an answer that was handed in', () => {
  it('is final unless the flow says otherwise', () => {
    const driver = review(self({}), gate, last).submit('self', points('1'));
    expect(later(driver, 'ReviseAnswer')).toBe('ANSWER.FINAL');
    expect(later(driver, 'WithdrawAnswer')).toBe('ANSWER.FINAL');
  });

  it('is revised until the next block opens: the new one counts', () => {
    const driver = review(self({ revise: 'until the next opens' }), gate, last);
    driver.submit('self', points('1'));
    expect(later(driver, 'ReviseAnswer')).toBeUndefined();
    expect(said(driver)).toEqual([['9', false]]);
    driver.until('2026-12-02T00:00:00.000Z');
    expect(driver.openSteps()).toEqual(['last']);
    expect(later(driver, 'ReviseAnswer')).toBe('ANSWER.NEXT_OPENED');
  });

  it('is checked again like any other', () => {
    const driver = review(self({ revise: 'until the next opens' }), gate, last);
    driver.submit('self', points('1'));
    expect(later(driver, 'ReviseAnswer', 'many')).toBe('ANSWER.NOT_A_NUMBER');
  });

  it('is revised until it is due, and what was computed from it is computed again', () => {
    const driver = review(self({ ...DUE, revise: 'until due' }), compute, last);
    driver.submit('self', points('1'));
    expect(driver.review.scores.get('total')).toMatchObject({ value: '1' });
    expect(later(driver, 'ReviseAnswer')).toBeUndefined();
    expect(driver.review.scores.get('total')).toMatchObject({ value: '9' });
    expect(driver.openSteps()).toEqual(['last']);
    driver.until(LATE);
    expect(later(driver, 'ReviseAnswer')).toBe('TASK.PAST_DUE');
  });

  it('is not revised once its result is released', () => {
    const release = { release: 'out', score: 'total', to: ['subject'] };
    const driver = review(self({ ...DUE, revise: 'until due' }), compute, release, last);
    driver.submit('self', points('1'));
    expect(later(driver, 'ReviseAnswer')).toBe('ANSWER.SEALED');
  });

  it('is withdrawn: the task is open again, and the answer no longer counts', () => {
    const driver = review(self({ ...DUE, withdraw: 'until the next opens' }), gate, last);
    driver.submit('self', points('1'));
    expect(driver.openSteps()).toEqual(['year-end']);
    expect(later(driver, 'WithdrawAnswer')).toBeUndefined();
    expect(driver.openSteps()).toEqual(['year-end', 'self'].toReversed());
    expect(said(driver)).toEqual([]);
    driver.submit('self', points('2'));
    expect(said(driver)).toEqual([['2', false]]);
  });

  it('is not withdrawn once somebody has gone on from it, due or not', () => {
    const driver = review(self({ ...DUE, withdraw: 'until due' }), last);
    driver.submit('self', points('1'));
    expect(later(driver, 'WithdrawAnswer')).toBe('ANSWER.NEXT_OPENED');
  });

  it('is somebody’s own: to others it does not exist', () => {
    const driver = review(self({ revise: 'until the next opens' }), gate, last);
    driver.submit('self', points('1'));
    const by = personId('M1');
    const [task] = driver.review.tasks.values();
    const taskId = task?.taskId ?? as<TaskId>('none');
    const asked = { taskId, by, revision: task?.revision ?? 0, work: points('5') };
    expect(driver.send({ type: 'ReviseAnswer', ...asked })?.code).toBe('TASK.UNKNOWN');
  });
});

describe('after its due an answer', () => {
  const late = (more: object) => {
    const driver = review(self({ ...DUE, ...more }), gate, last);
    const { taskId, assignee: by, revision } = driver.task('self');
    driver.until(LATE);
    const now = driver.review.tasks.get(taskId)?.revision ?? revision;
    const asked = { taskId, by, revision: now, work: points('3') };
    return { driver, code: driver.send({ type: 'CompleteTask', ...asked })?.code };
  };

  it('is refused where the flow says so', () => {
    expect(late({ afterDue: 'refused' }).code).toBe('TASK.PAST_DUE');
  });

  it('is accepted as late, and that is stored', () => {
    const { driver, code } = late({ afterDue: 'accepted as late' });
    expect(code).toBeUndefined();
    expect(said(driver)).toEqual([['3', true]]);
  });

  it('is accepted until the next block opens, although it had closed as missing', () => {
    const { driver, code } = late({
      overdue: 'close as missing',
      afterDue: 'until the next opens',
    });
    expect(code).toBeUndefined();
    expect(said(driver)).toEqual([['3', true]]);
    expect(driver.review.steps.get('self')?.outcome).toBe('done');
    const none = late({ overdue: 'close as missing' });
    expect(none.code).toBe('TASK.CLOSED');
  });
});
