import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Decimal, Instant } from '../kernel/index.js';
import { nextDueAt } from './index.js';
import type { Work } from './index.js';

const facts = factsOf({
  people: { E1: { manager: 'M1' }, M1: {}, H1: {} },
  units: { service: { roles: { head: ['M1'], hrbp: ['H1'] } } },
});
const title = { zh: '环节', en: 'Step' };

const compiled = (raw: unknown): CompiledFlow => {
  const result = compileFlow(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.flow;
};
const annual = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
const flow = compiled(JSON.parse(readFileSync(annual, 'utf8')));
const waiting = (period: string): CompiledFlow =>
  compiled({
    schema: 'reprise.flow/1',
    flow: 'waiting',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    stages: [{ stage: 'one', title, blocks: [{ wait: 'rest', for: period }] }],
  });

const goals: Work = {
  kind: 'goals',
  goals: [
    {
      title: 'x',
      measure: 'y',
      target: 'z',
      weight: as<Decimal>('100'),
      dueOn: as<CalendarDate>('2026-11-30'),
    },
  ],
};

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const at = (day: string): string => `${day}T02:00:00.000Z`;
const pauseAll = { type: 'PauseClocks', person: 'all', because: 'cycle paused' } as const;
const resumeAll = { type: 'ResumeClocks', person: 'all' } as const;
const leave = { type: 'PauseClocks', person: personId('E1'), because: 'leave' } as const;
const back = { type: 'ResumeClocks', person: personId('E1') } as const;

let review: ReviewDriver;
const dueDay = (): string | undefined => review.review.steps.get('goals')?.due?.at.slice(0, 10);

beforeEach(() => {
  review = new ReviewDriver(flow, facts, MONDAY).open('E1');
  expect(dueDay()).toBe('2026-01-19');
});

describe('a paused cycle', () => {
  it('waits for no instant, and time that passes does nothing', () => {
    review.must(pauseAll);
    expect(nextDueAt(review.review)).toBeUndefined();
    const before = review.events.length;
    review.now = as<Instant>(at('2026-02-20'));
    review.must({ type: 'PassTime' });
    expect(review.events).toHaveLength(before);
  });

  it('takes work as in time while its due rests, and goes on with it afterwards', () => {
    review.until(at('2026-01-12')).must(pauseAll);
    review.now = as<Instant>(at('2026-01-28'));
    review.submit('goals', goals);
    expect(review.review.submissions.get('goals')?.[0]?.late).toBe(false);
    expect(review.openSteps()).toEqual(['goals']);
    review.must(resumeAll);
    expect(review.openSteps()).toEqual(['agree-goals']);
  });

  it('was late already when the due had passed before', () => {
    review.until(at('2026-01-21')).must(pauseAll);
    review.now = as<Instant>(at('2026-01-28'));
    review.submit('goals', goals);
    expect(review.review.submissions.get('goals')?.[0]?.late).toBe(true);
  });
});

describe('pauses that overlap', () => {
  const days = (...commands: readonly (readonly [string, object])[]): string | undefined => {
    for (const [day, command] of commands) {
      review.now = as<Instant>(at(day));
      review.must(command as typeof resumeAll);
    }
    return dueDay();
  };

  it('move a due by the days that rested, however the two lie', () => {
    expect(days(['2026-01-06', pauseAll], ['2026-01-13', resumeAll])).toBe('2026-01-26');
  });

  it('count the days of a leave within the pause once', () => {
    const inside = days(
      ['2026-01-06', pauseAll],
      ['2026-01-07', leave],
      ['2026-01-09', back],
      ['2026-01-13', resumeAll],
    );
    expect(inside).toBe('2026-01-26');
  });

  it('count the days of a pause within the leave once', () => {
    const inside = days(
      ['2026-01-06', leave],
      ['2026-01-07', pauseAll],
      ['2026-01-09', resumeAll],
      ['2026-01-13', back],
    );
    expect(inside).toBe('2026-01-26');
  });

  it('count the days both held a step once when one begins in the other and outlasts it', () => {
    const after = days(
      ['2026-01-06', leave],
      ['2026-01-08', pauseAll],
      ['2026-01-10', back],
      ['2026-01-13', resumeAll],
    );
    expect(after).toBe('2026-01-26');
    const before = days(
      ['2026-01-14', pauseAll],
      ['2026-01-15', leave],
      ['2026-01-16', resumeAll],
      ['2026-01-21', back],
    );
    expect(before).toBe('2026-02-02');
  });
});

describe('a wait', () => {
  const endAfterPause = (period: string): string | undefined => {
    review = new ReviewDriver(waiting(period), facts, MONDAY).open('E1').must(pauseAll);
    review.now = as<Instant>(at('2026-01-12'));
    review.must(resumeAll);
    return review.review.steps.get('rest')?.until?.slice(0, 10);
  };

  it('for a period rests with the cycle', () => {
    expect(endAfterPause('5 working days')).toBe('2026-01-19');
  });

  it('for a date ends on that date', () => {
    expect(endAfterPause('2026-01-12')).toBe('2026-01-12');
  });
});
