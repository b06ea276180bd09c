import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import type { Work } from './index.js';

const title = { zh: '环节', en: 'Step' };
const people = { E1: { manager: 'M1' }, M1: { manager: 'D1' }, D1: {} };
const facts = factsOf({ people, units: {} });

const compile = (stages: readonly object[]) =>
  compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'late', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }], stages },
    participants: {
      ...{ subject: { subject: true }, manager: { lineManager: 1 } },
      second: { lineManager: 2 },
    },
    scales: { ab: { levels: [level('A', '90'), level('B', '60')] } },
    forms: {
      one: {
        title,
        fields: [
          { field: 'rating', type: 'rating', scale: 'ab', title, required: true },
          { field: 'text', type: 'text', title },
        ],
      },
    },
  });
const level = (id: string, value: string) => ({ id, label: title, value, from: value });

const review = (...stages: readonly object[]): ReviewDriver => {
  const compiled = compile(stages);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return new ReviewDriver(compiled.flow, facts, as<Instant>('2026-01-05T01:00:00.000Z')).open('E1');
};

const rate = (more: object) => ({
  ...{ task: 'rate', kind: 'manager assessment', title, who: 'manager', form: 'one' },
  ...{ due: '3 days', ...more },
});
const agree = (more: object) => ({
  ...{ decision: 'agree', title, who: 'manager', outcomes: ['approve', 'reject'] },
  ...{ due: '3 days', ...more },
});
const answer: Work = { kind: 'answer', answer: { fields: { rating: 'A' } } };
const after = { task: 'after', kind: 'acknowledgement', title, who: 'subject' };

const DUE = '2026-01-08T15:59:59.999Z';
const extend = (driver: ReviewDriver, to: string, more: { by?: string; reason?: string } = {}) =>
  driver.send({
    type: 'ExtendDue',
    step: 'rate',
    to: as<CalendarDate>(to),
    by: personId(more.by ?? 'H1'),
    reason: more.reason ?? 'ill',
  })?.code;

describe('a due that passes', () => {
  it('moves on once by itself, and only then what the flow says follows', () => {
    const policy = { extendOnce: '2 days', then: 'close as missing' };
    const driver = review(rate({ overdue: policy }), after).until('2026-01-09T01:00:00.000Z');
    expect(driver.review.steps.get('rate')?.due?.at).toBe('2026-01-12T15:59:59.999Z');
    expect(driver.openSteps()).toEqual(['rate']);
    driver.until('2026-01-13T01:00:00.000Z');
    expect(driver.review.steps.get('rate')?.outcome).toBe('missing');
    expect(driver.events.filter(({ type }) => type === 'DueExtended')).toHaveLength(1);
  });

  it('takes work in between as in time, though the moving on is not recorded yet', () => {
    const policy = { extendOnce: '2 days', then: 'close as missing' };
    const driver = review(rate({ overdue: policy }));
    driver.now = as<Instant>('2026-01-09T01:00:00.000Z');
    driver.submit('rate', answer);
    const submitted = driver.events.find(({ type }) => type === 'AssessmentSubmitted');
    expect(submitted).toMatchObject({ late: false });
  });

  it('never moves on by itself past what it calls the latest', () => {
    const policy = { extendOnce: '10 days', then: 'close as missing' };
    const driver = review(rate({ due: '3 days, at latest 2026-01-09', overdue: policy }));
    driver.until('2026-01-09T01:00:00.000Z');
    expect(driver.review.steps.get('rate')?.due?.at).toBe('2026-01-09T15:59:59.999Z');
    expect(driver.until('2026-01-10T01:00:00.000Z').review.status).toBe('closed');
  });

  it('tells somebody above, and leaves the task where it is', () => {
    const driver = review(rate({ overdue: { escalateTo: 'second' } }));
    driver.until('2026-01-09T01:00:00.000Z');
    const passed = driver.events.find(({ type }) => type === 'DuePassed');
    expect(passed).toMatchObject({ policy: 'escalate', to: [personId('D1')] });
    expect(driver.assigneesOf('rate')).toEqual([personId('M1')]);
    expect(driver.submit('rate', answer).review.status).toBe('closed');
  });

  it('decides as the flow says, in nobody’s name', () => {
    const driver = review(agree({ overdue: { decide: 'approve' } }), after);
    driver.until('2026-01-09T01:00:00.000Z');
    expect(driver.openSteps()).toEqual(['after']);
    expect(driver.review.steps.get('agree')?.outcome).toBe('approve');
    const recorded = driver.events.find(({ type }) => type === 'DecisionRecorded');
    expect(recorded).toMatchObject({ by: 'system', comment: '' });
  });

  it('fills in what the flow says, and takes nothing afterwards', () => {
    const driver = review(rate({ overdue: { answer: { rating: 'B' } } }), after);
    driver.now = as<Instant>('2026-01-09T01:00:00.000Z');
    expect(sent(driver)).toBe('TASK.PAST_DUE');
    driver.until('2026-01-09T01:00:00.000Z');
    const submitted = driver.events.find(({ type }) => type === 'AssessmentSubmitted');
    expect(submitted).toMatchObject({ by: 'system', answer: { fields: { rating: 'B' } } });
    expect(driver.openSteps()).toEqual(['after']);
  });

  it('is refused a flow in which what happens by itself could not happen', () => {
    const codes = (block: object) => compile([block]).findings.map(({ code }) => code);
    expect(codes(rate({ overdue: { decide: 'approve' } }))).toContain('FLOW.OVERDUE_OUTCOME');
    expect(codes(agree({ overdue: { decide: 'later' } }))).toContain('FLOW.OVERDUE_OUTCOME');
    expect(codes(agree({ overdue: { answer: { rating: 'A' } } }))).toContain('FLOW.OVERDUE_ANSWER');
    expect(codes(rate({ overdue: { answer: { rating: 'C' } } }))).toContain('FLOW.OVERDUE_ANSWER');
    expect(codes(rate({ overdue: { answer: { text: 'x' } } }))).toContain('FLOW.OVERDUE_ANSWER');
    expect(codes(rate({ overdue: { answer: { rating: 'A' } } }))).toEqual([]);
  });
});

const sent = (driver: ReviewDriver) => {
  const { taskId, assignee: by, revision } = driver.task('rate');
  return driver.send({ type: 'CompleteTask', by, taskId, revision, work: answer })?.code;
};

describe('a notice', () => {
  it('lets nobody act before it is over', () => {
    const driver = review(rate({ due: '10 days, not before 3 days' }));
    driver.now = as<Instant>('2026-01-08T15:59:59.999Z');
    expect(sent(driver)).toBe('TASK.TOO_EARLY');
    driver.now = as<Instant>('2026-01-08T16:00:00.000Z');
    expect(sent(driver)).toBeUndefined();
  });

  it('stays after an extension', () => {
    const driver = review(rate({ due: '10 days, not before 3 days' }));
    expect(extend(driver, '2026-02-27')).toBeUndefined();
    expect(sent(driver)).toBe('TASK.TOO_EARLY');
  });
});

describe('extending a due by hand', () => {
  it('is bounded in number, in total and by its reasons', () => {
    const extensions = {
      ...{ atMost: 2, total: '10 days', reasons: [{ reason: 'ill', title }] },
    };
    const driver = review(rate({ extensions }));
    expect(driver.review.steps.get('rate')?.due?.at).toBe(DUE);
    expect(extend(driver, '2026-01-09', { reason: 'busy' })).toBe('STEP.REASON_NOT_LISTED');
    expect(extend(driver, '2026-01-20')).toBe('STEP.EXTENDED_TOO_FAR');
    expect(extend(driver, '2026-01-12')).toBeUndefined();
    expect(extend(driver, '2026-01-20')).toBe('STEP.EXTENDED_TOO_FAR');
    expect(extend(driver, '2026-01-13')).toBeUndefined();
    expect(extend(driver, '2026-01-14')).toBe('STEP.EXTENDED_ENOUGH');
  });

  it('does not pass what the flow calls the latest, but by whom it names', () => {
    const due = '3 days, at latest 2026-01-12';
    const driver = review(rate({ due, extensions: { pastLatest: ['second'] } }));
    expect(extend(driver, '2026-01-12')).toBeUndefined();
    expect(extend(driver, '2026-01-13')).toBe('STEP.PAST_LATEST');
    expect(extend(driver, '2026-01-13', { by: 'D1' })).toBeUndefined();
  });
});
