import { beforeEach, describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Decimal, Instant } from '../../kernel/index.js';
import { compileFlow, holdingBlocks } from '../compile/index.js';

const title = { zh: '环节', en: 'Step' };
const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');

const compiled = (missing: string) => {
  const result = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'scored',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    measures: { calls: { title, unit: '', direction: 'higher' } },
    scores: {
      kpi: { weighted: { calls: 100 }, missing },
      total: { weighted: { kpi: 100 } },
    },
    stages: [
      { compute: 'score', score: 'total' },
      { task: 'read', title, kind: 'acknowledgement', who: 'subject', due: '5 days' },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.flow;
};

const people: Organisation = { people: { E1: {} }, units: { service: {} } };
const measured: Organisation = {
  ...people,
  measures: {
    E1: { calls: { actual: as<Decimal>('9'), target: as<Decimal>('10'), sources: [] } },
  },
};

let review: ReviewDriver;
const flags = () => review.events.filter(({ type }) => type === 'StepFlagged');

describe('a score that may not be computed without a part', () => {
  beforeEach(() => {
    review = new ReviewDriver(compiled('reject'), factsOf(people), MONDAY).open('E1');
  });

  it('holds the review where it is, and says for want of what, once', () => {
    expect(review.openSteps()).toEqual(['score']);
    expect(review.review.scores.size).toBe(0);
    review.must({ type: 'PassTime' }).until('2026-02-01T00:00:00.000Z').must({ type: 'PassTime' });
    expect(review.openSteps()).toEqual(['score']);
    expect(flags()).toEqual([{ type: 'StepFlagged', step: 'score', finding: 'calls is missing' }]);
  });

  it('is computed, and the review goes on, when time passes after the part has come', () => {
    review.facts = factsOf(measured);
    review.must({ type: 'PassTime' });
    expect(review.review.scores.get('total')).toMatchObject({ available: true, value: '90' });
    expect(review.review.steps.get('score')).toMatchObject({ status: 'closed', iteration: 1 });
    expect(review.assigneesOf('read')).toEqual([personId('E1')]);
  });
});

it('that is merely not available is recorded as such, and the review goes on', () => {
  review = new ReviewDriver(compiled('not available'), factsOf(people), MONDAY).open('E1');
  expect(review.openSteps()).toEqual(['read']);
  expect(review.review.scores.get('total')).toMatchObject({ available: false });
  expect(flags()).toEqual([]);
});

it('may hold reviews only where a flow says so', () => {
  expect(holdingBlocks(compiled('reject'))).toEqual(['score']);
  expect(holdingBlocks(compiled('reweight'))).toEqual([]);
});
