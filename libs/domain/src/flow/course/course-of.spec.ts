import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Work } from '../../review/index.js';
import { compileFlow } from '../compile/index.js';
import { courseOf } from './index.js';

const flow = (() => {
  const path = new URL('../../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const facts = factsOf({
  people: {
    E1: { manager: 'M1' },
    E2: { manager: 'M1' },
    E3: { manager: 'M1' },
    M1: { manager: 'D1' },
    D1: {},
    H1: {},
  },
  units: { service: { roles: { head: ['D1'], hrbp: ['H1'] } } },
});
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
const goal = { title: 'x', measure: 'm', target: 't', weight: as('100'), dueOn: as('2026-12-31') };
const goals: Work = { kind: 'goals', goals: [goal as never] };

let review: ReviewDriver;

beforeEach(() => {
  review = new ReviewDriver(flow, facts, as<Instant>('2026-12-07T01:00:00.000Z')).open('E1');
});

const words = (): readonly string[] =>
  courseOf(flow, review.review).flatMap(({ steps }) =>
    steps.map((step) =>
      step.kind === 'ahead' ? `${step.node.id} ahead` : `${step.state.key} ${step.state.status}`,
    ),
  );

describe('the course of a review', () => {
  it('shows at the beginning what is open and everything certain that lies ahead', () => {
    expect(words().slice(0, 4)).toEqual([
      'goals open',
      'agree-goals ahead',
      'year-end ahead',
      'nominate ahead',
    ]);
    expect(words()).toContain('appeal ahead');
  });

  it('names its stages in order, the open one as open', () => {
    const stages = courseOf(flow, review.review).map(({ stage, status }) => `${stage} ${status}`);
    expect(stages).toEqual([
      'goal-setting open',
      'assessment ahead',
      'calibration ahead',
      'feedback ahead',
      'improvement ahead',
    ]);
  });

  it('promises nothing that depends on a choice, and leaves out what an unused window leads to', () => {
    expect(words().join()).not.toMatch(/improvement-plan|development-plan|appeal-ruling/);
  });

  it('keeps what was sent back in its place, once', () => {
    const back: Work = { kind: 'decision', outcome: 'send back', to: 'goals', comment: 'again' };
    review.submit('goals', goals).submit('agree-goals', back);
    expect(words().slice(0, 3)).toEqual(['goals open', 'agree-goals again', 'year-end ahead']);
  });

  it('has one step for each person of a round', () => {
    review
      .submit('goals', goals)
      .submit('agree-goals', approve)
      .until('2027-11-09T00:00:00.000Z')
      .submit('nominate', { kind: 'nomination', people: [personId('E2'), personId('E3')] })
      .submit('approve-peers', approve);
    expect(words()).toContain(`peer[${personId('E2')}] open`);
    expect(words()).toContain(`peer[${personId('E3')}] open`);
    expect(words()).not.toContain('peer ahead');
  });
});
