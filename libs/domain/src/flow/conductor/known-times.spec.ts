import { describe, expect, it } from '@jest/globals';
import { factsOf } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import { compileFlow } from '../compile/index.js';

const facts = factsOf({
  people: { E1: { manager: 'M1' }, M1: {} },
  units: { service: { roles: { head: ['M1'] } } },
});
const title = { zh: '环节', en: 'Step' };
const form = { title, fields: [{ field: 'held-on', type: 'date', title }] };
const step = (task: string, due: string): object => ({
  ...{ task, title, kind: 'self assessment', who: 'subject', form: 'form', due },
});

const flowWith = (due: string) => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'times', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    forms: { form },
    stages: [step('self', '3 days'), step('second', due)],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

const MONDAY = as<Instant>('2026-03-02T01:00:00.000Z');

/** The due of the second step, the first having been handed in on the Tuesday at noon. */
const dueOf = (due: string): { at: string; provisional: boolean } | undefined => {
  const review = new ReviewDriver(flowWith(due), facts, MONDAY).open('E1');
  review.now = as<Instant>('2026-03-03T04:00:00.000Z');
  review.submit('self', { kind: 'answer', answer: { fields: { 'held-on': '2026-03-20' } } });
  const step2 = review.review.steps.get('second')?.due;
  return step2 && { at: step2.at, provisional: step2.provisional };
};

describe('a deadline counts from what the review has recorded', () => {
  it.each([
    ['2 working days', '2026-03-05'],
    ['5 days after self.opened, not rolled', '2026-03-07'],
    ['2 working days after self.closed', '2026-03-05'],
    ['1 day after self.due', '2026-03-06'],
    ['1 working day before self.held-on', '2026-03-19'],
    ['1 week after cycle.startsOn', '2026-03-09'],
    ['2 days, calendar CN', '2026-03-05'],
    ['2 days, calendar of subject', '2026-03-05'],
  ])('%s: %s', (due, day) => {
    expect(dueOf(due)).toEqual({ at: `${day}T15:59:59.999Z`, provisional: false });
  });

  it('and of several the earliest that is known, provisionally', () => {
    expect(dueOf('earliest of (3 days after nothing.closed or 2 working days)')).toEqual({
      at: '2026-03-05T15:59:59.999Z',
      provisional: true,
    });
  });

  it.each(['2 days after self.never', '2 days after nothing.closed', '2 days, zone of subject'])(
    'and where there is nothing to count from, it is due at the end of time: %s',
    (due) => {
      expect(dueOf(due)).toEqual({ at: '9998-12-31T15:59:59.999Z', provisional: true });
    },
  );
});
