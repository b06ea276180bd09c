import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { CalendarDate, Instant } from '../../kernel/index.js';
import { compileFlow } from '../compile/index.js';

const title = { zh: '环节', en: 'Step' };
const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');

/** E1 is led by M1, M1 by D1. H1 is the HRBP of all of them, D1 the head. */
const facts = factsOf({
  people: { E1: { manager: 'M1' }, M1: { manager: 'D1' }, D1: {}, H1: {}, H2: {} },
  units: { service: { roles: { head: ['D1'], hrbp: ['H1'], board: ['M1', 'H1'] } } },
});

const participants = {
  subject: { subject: true },
  manager: { lineManager: 1, nobody: { use: 'hrbp' } },
  second: { lineManager: 2 },
  hrbp: { unitRole: 'hrbp', nobody: { use: 'deputy' } },
  only: { unitRole: 'hrbp' },
  head: { unitRole: 'head' },
  deputy: { named: ['H2'] },
  board: { unitRole: 'board' },
};

const review = (subject: string, blocks: readonly object[]): ReviewDriver => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'who-must-not',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants,
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
    stages: [{ stage: 'all', title, blocks }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return new ReviewDriver(compiled.flow, facts, MONDAY).open(subject);
};

const task = (more: object) => ({ task: 'assess', title, form: 'one', due: '5 days', ...more });
const assess = (more: object) => task({ kind: 'manager assessment', ...more });
const assignees = (driver: ReviewDriver, step: string) =>
  driver
    .assigneesOf(step)
    .map((id) => ['E1', 'M1', 'D1', 'H1', 'H2'].find((n) => personId(n) === id));
const flags = ({ events }: ReviewDriver) =>
  events.flatMap((event) => (event.type === 'StepFlagged' ? [event.finding] : []));
const AFTER = '2026-01-20T00:00:00.000Z';

describe('an overdue task that is handed over', () => {
  it('never goes to the subject: it stays, and that is flagged once', () => {
    const driver = review('H1', [assess({ who: 'deputy', overdue: { handTo: 'only' } })]);
    driver.until(AFTER);
    expect(assignees(driver, 'assess')).toEqual(['H2']);
    expect(driver.review.steps.get('assess')?.duePassed).toBe(true);
    driver.must({ type: 'PassTime' }).until('2026-03-01T00:00:00.000Z').must({ type: 'PassTime' });
    expect(flags(driver)).toEqual(['nobody to hand over to: only']);
    const to = as<CalendarDate>('2026-03-10');
    driver.must({ type: 'ExtendDue', by: personId('H2'), step: 'assess', to, reason: 'x' });
    driver.until('2026-03-20T00:00:00.000Z');
    expect(driver.events.filter(({ type }) => type === 'DuePassed')).toHaveLength(2);
    expect(flags(driver)).toHaveLength(1);
  });

  it('goes to whom the participant falls back on, when its own people may not', () => {
    const driver = review('H1', [assess({ who: 'head', overdue: { handTo: 'hrbp' } })]);
    driver.until(AFTER);
    expect(assignees(driver, 'assess')).toEqual(['H2']);
    expect(flags(driver)).toEqual([]);
  });

  it('goes to nobody who has a task of the step already', () => {
    const driver = review('E1', [
      assess({ who: ['manager', 'second'], overdue: { handTo: 'second' } }),
    ]);
    driver.until(AFTER);
    expect(assignees(driver, 'assess')).toEqual(['M1', 'D1']);
    expect(flags(driver)).toEqual(['nobody to hand over to: second']);
  });

  it('gives one person one of several tasks, not all of them', () => {
    const driver = review('E1', [
      assess({ who: ['manager', 'second'], overdue: { handTo: 'deputy' } }),
    ]);
    driver.until(AFTER);
    expect(assignees(driver, 'assess')).toEqual(['H2', 'D1']);
  });

  it('counts everybody of a round as having the step already', () => {
    const asked = task({ kind: 'peer assessment', who: 'each', overdue: { handTo: 'only' } });
    const driver = review('E1', [
      { forEach: 'round', in: 'board', order: 'one by one', do: [asked] },
    ]);
    driver.until(AFTER);
    const [step = ''] = driver.openSteps();
    expect(assignees(driver, step)).toEqual(['M1']);
  });

  it('keeps to those whom a decision bars', () => {
    const decision = { decision: 'decide', title, who: 'head', not: ['only'], due: '5 days' };
    const driver = review('E1', [{ ...decision, overdue: { handTo: 'hrbp' } }]);
    driver.until(AFTER);
    expect(assignees(driver, 'decide')).toEqual(['H2']);
  });

  it('may be the subject’s when it judges nobody', () => {
    const driver = review('H1', [
      task({ kind: 'self assessment', who: 'deputy', overdue: { handTo: 'only' } }),
    ]);
    driver.until(AFTER);
    expect(assignees(driver, 'assess')).toEqual(['H1']);
  });
});

describe('a step that opens', () => {
  it('finds nobody rather than the subject for a judgement of the subject', () => {
    const driver = review('H1', [assess({ who: 'only' })]);
    expect(driver.review.steps.get('assess')?.status).toBe('skipped');
  });

  it('falls back on the next participant when the first would be the subject', () => {
    const driver = review('H1', [assess({ who: 'manager' })]);
    expect(assignees(driver, 'assess')).toEqual(['H2']);
  });

  it('asks everybody of a round but the subject', () => {
    const asked = task({ kind: 'peer assessment', who: 'each' });
    const driver = review('H1', [{ forEach: 'round', in: 'board', do: [asked] }]);
    expect(driver.review.people.get('round')).toEqual([personId('M1')]);
  });

  it('lets the subject decide where the flow says so, and nowhere by chance', () => {
    const decision = { decision: 'decide', title, outcomes: ['approve'] };
    expect(assignees(review('H1', [{ ...decision, who: 'subject' }]), 'decide')).toEqual(['H1']);
    expect(review('H1', [{ ...decision, who: 'only' }]).openSteps()).toEqual([]);
  });

  it('makes nobody answer for their own plan', () => {
    const plan = { plan: 'improve', title, kind: 'improvement', days: 30, checkIns: 'weekly' };
    const [started] = review('H1', [{ ...plan, owner: 'hrbp' }]).events.filter(
      (event) => event.type === 'PlanStarted',
    );
    expect(started?.owner).toBe(personId('H2'));
  });
});
