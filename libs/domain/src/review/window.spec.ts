import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import type { Work } from './index.js';

const title = { zh: '环节', en: 'Step' };
const facts = factsOf({ people: { E1: { manager: 'M1' }, M1: {} }, units: {} });

const compiled = (stages: readonly object[]) =>
  compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'windows', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }], stages },
    participants: { subject: { subject: true }, manager: { lineManager: 1 } },
  });

const review = (...stages: readonly object[]): ReviewDriver => {
  const result = compiled(stages);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return new ReviewDriver(result.flow, facts, as<Instant>('2026-03-02T01:00:00.000Z')).open('E1');
};

const ask = (id: string) => ({ decision: id, title, who: 'manager' });
const may = (id: string, more: object = {}) => ({
  ...{ window: id, title, kind: 'appeal', for: 'subject', open: '5 working days', then: [] },
  ...more,
});
const words: Work = { kind: 'appeal', grounds: 'because' };
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
const LAPSED = '2026-03-10T00:00:00.000Z';
const LATER = as<CalendarDate>('2026-03-20');
const outcome = ({ review: { steps } }: ReviewDriver, step: string) => steps.get(step)?.outcome;

describe('a window', () => {
  it('is held before a block: the path goes on, but that block waits for it and its blocks', () => {
    const rest = [ask('next'), ask('held'), ask('last')];
    const driver = review(
      may('w', { path: { heldBefore: 'held' }, then: [ask('ruling')] }),
      ...rest,
    );
    expect(driver.openSteps()).toEqual(['w', 'next']);
    driver.submit('next', approve);
    expect(driver.openSteps()).toEqual(['w']);
    expect(driver.submit('w', words).openSteps()).toEqual(['ruling']);
    expect(driver.submit('ruling', approve).openSteps()).toEqual(['held']);
  });

  it('holds back a block outside the round it is open in, for one of its people', () => {
    const window = may('w', { for: 'each', path: { heldBefore: 'held' } });
    const driver = review({ forEach: 'round', in: 'subject', do: [window] }, ask('held'));
    expect(driver.openSteps()).toEqual([`w[${personId('E1')}]`]);
    expect(driver.until(LAPSED).openSteps()).toEqual(['held']);
  });

  it('takes as many uses as it says, keeps each, and ends with the last', () => {
    const driver = review(may('w', { kind: 'comment', uses: 2 }), ask('next'));
    driver.submit('w', words);
    expect(driver.openSteps()).toEqual(['w']);
    driver.submit('w', words);
    expect(driver.review.submissions.get('w')).toHaveLength(2);
    expect(driver.openSteps()).toEqual(['next']);
  });

  it('ends as used when it lapses after a use', () => {
    const driver = review(may('w', { uses: 3, then: [ask('ruling')] }), ask('next'));
    driver.submit('w', words).until(LAPSED);
    expect(outcome(driver, 'w')).toBe('used');
    expect(driver.openSteps()).toEqual(['ruling']);
  });

  it('cannot be given up where the flow says so', () => {
    const driver = review(may('w', { waivable: false }));
    const { taskId, assignee, revision } = driver.task('w');
    const waive = { type: 'WaiveWindow', by: assignee, taskId, revision } as const;
    expect(driver.send(waive)?.code).toBe('WINDOW.NOT_WAIVABLE');
  });

  it.each([
    ['lapsed', 'lapsed'],
    ['deemed accepted', 'deemed accepted'],
  ])('that nobody used is %s', (lapses, ending) => {
    expect(outcome(review(may('w', { lapses }), ask('next')).until(LAPSED), 'w')).toBe(ending);
  });

  it('closes those it excludes when it is used, and they do not open any more', () => {
    const driver = review(
      may('meeting', { kind: 'ask for a meeting', path: 'beside' }),
      may('appeal', { excludes: ['meeting', 'second'] }),
      may('second'),
      ask('next'),
    );
    expect(driver.openSteps()).toEqual(['meeting', 'appeal']);
    driver.submit('appeal', words);
    expect(outcome(driver, 'meeting')).toBe('excluded');
    expect(driver.review.steps.get('second')?.status).toBe('skipped');
    expect(driver.openSteps()).toEqual(['next']);
  });

  it('is reopened by HR with a reason, if nobody had used it', () => {
    const driver = review(may('w', { then: [ask('ruling')] }), ask('next')).until(LAPSED);
    const reopen = { type: 'ReopenWindow', by: personId('H1'), step: 'w', to: LATER } as const;
    expect(driver.send({ ...reopen, reason: ' ' })?.code).toBe('TASK.REASON_MISSING');
    driver.must({ ...reopen, reason: 'was abroad' });
    expect(driver.openSteps()).toEqual(['w', 'next']);
    expect(driver.submit('w', words).openSteps()).toEqual(['next', 'ruling']);
    expect(driver.send({ ...reopen, reason: 'again' })?.code).toBe('WINDOW.NOT_ENDED_UNUSED');
  });

  it('keeps an end from sealing the review, and its blocks do too', () => {
    const end = { end: 'over', title, outcome: 'completed' };
    const driver = review(may('w', { path: 'beside', then: [ask('ruling')] }), end);
    expect(driver.review.status).toBe('open');
    expect(driver.submit('w', words).openSteps()).toEqual(['ruling']);
    expect(driver.submit('ruling', approve).review.ended?.outcome).toBe('over');
  });

  it('may lead to an end itself', () => {
    const end = { end: 'gone', title, outcome: 'withdrawn' };
    const driver = review(may('w', { kind: 'withdraw', path: 'beside', then: [end] }), ask('next'));
    expect(driver.submit('w', words).review.ended?.kind).toBe('withdrawn');
  });

  it('cannot be held before what came earlier', () => {
    const result = compiled([ask('first'), may('w', { path: { heldBefore: 'first' } })]);
    expect(result.findings.map(({ code }) => code)).toContain('FLOW.HELD_TOO_LATE');
  });
});
