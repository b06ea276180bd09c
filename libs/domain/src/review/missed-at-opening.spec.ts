import { describe, expect, it } from '@jest/globals';
import { factsOf, personId, unitId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, ReviewId } from '../kernel/index.js';
import { missedAtOpening } from './index.js';

const title = { zh: '环节', en: 'Step' };
const NOW = as<Instant>('2026-01-05T01:00:00.000Z');
const period = { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') };

const peers = { nominatedIn: 'nominate', count: [1, 2], nobody: 'block launch' };

const flowOf = (blocks: readonly object[]): CompiledFlow => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'launching',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1, nobody: { use: 'hrbp' } },
      dotted: { dottedLine: true },
      hrbp: { unitRole: 'hrbp', nobody: 'block launch' },
      ...(blocks.some((block) => 'forEach' in block) ? { peers } : {}),
    },
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
    stages: [{ stage: 'all', title, blocks }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

const withHrbp: Organisation = {
  people: { E1: { manager: 'M1' }, M1: {}, H1: {} },
  units: { service: { roles: { hrbp: ['H1'] } } },
};
const withoutHrbp: Organisation = { ...withHrbp, units: { service: {} } };

const missed = (subject: string, blocks: readonly object[], organisation: Organisation) => {
  const world = { flow: flowOf(blocks), flowDigest: 'digest', facts: factsOf(organisation) };
  return missedAtOpening(world)({
    type: 'OpenReview',
    at: NOW,
    reviewId: as<ReviewId>('r'),
    cycleId: as<CycleId>('c'),
    subject: personId(subject),
    unit: unitId('service'),
    cohort: 0,
    period,
    startsOn: period.from,
  });
};

const task = (who: string, more: object = {}) => ({
  ...{ task: 'assess', title, kind: 'manager assessment', form: 'one', who },
  ...more,
});
const gap = [{ block: 'assess', participant: 'hrbp' }];

describe('a launch is blocked', () => {
  it('where nobody is found at the end of the fallbacks', () => {
    expect(missed('M1', [task('manager')], withoutHrbp)).toEqual(gap);
    expect(missed('E1', [task('manager')], withoutHrbp)).toEqual([]);
    expect(missed('M1', [task('manager')], withHrbp)).toEqual([]);
    expect(missed('M1', [task('dotted')], withoutHrbp)).toEqual([]);
  });

  it('where the only one found is the subject, who would judge themselves', () => {
    expect(missed('H1', [task('manager')], withHrbp)).toEqual(gap);
  });

  it('for what only some reviews come to when there is nobody at all', () => {
    const sometimes = [{ ...task('hrbp'), when: 'period.from > period.to' }];
    expect(missed('H1', sometimes, withHrbp)).toEqual([]);
    expect(missed('H1', sometimes, withoutHrbp)).toEqual(gap);
    const overdue = [task('subject', { kind: 'self assessment', overdue: { handTo: 'hrbp' } })];
    expect(missed('H1', overdue, withHrbp)).toEqual([]);
    expect(missed('H1', overdue, withoutHrbp)).toEqual(gap);
  });

  it('not for those whom a nomination will choose', () => {
    const nominate = { task: 'nominate', title, kind: 'nomination', who: 'subject' };
    const asked = task('each', { kind: 'peer assessment' });
    const round = { forEach: 'round', in: 'peers', do: [asked] };
    const blocks = [{ ...nominate, nominates: 'peers' }, round];
    expect(missed('E1', blocks, withHrbp)).toEqual([]);
  });
});

describe('somebody whom a launch was not to be without', () => {
  const flags = ({ events }: ReviewDriver) => events.filter(({ type }) => type === 'StepFlagged');

  it('and who is gone when the step opens is missed: the step is skipped and flagged once', () => {
    const blocks = [
      { wait: 'rest', for: '10 days' },
      task('manager'),
      { ...task('dotted'), task: 'x' },
    ];
    const review = new ReviewDriver(flowOf(blocks), factsOf(withHrbp), NOW).open('M1');
    review.facts = factsOf(withoutHrbp);
    review.until('2026-03-01T00:00:00.000Z');
    expect(review.review.steps.get('assess')?.status).toBe('skipped');
    expect(flags(review)).toEqual([
      { type: 'StepFlagged', step: 'assess', finding: 'nobody found for: hrbp' },
    ]);
  });

  it('is missed where others of the step are there', () => {
    const both = { ...task(''), who: ['manager', 'hrbp'] };
    const review = new ReviewDriver(flowOf([both]), factsOf(withoutHrbp), NOW).open('E1');
    expect(review.assigneesOf('assess')).toEqual([personId('M1')]);
    expect(flags(review)).toHaveLength(1);
  });
});
