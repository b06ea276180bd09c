import { describe, expect, it } from '@jest/globals';
import { as, fold } from '../kernel/index.js';
import type { CalendarDate, CycleId, FlowId, Instant, PersonId } from '../kernel/index.js';
import { cycleDecider } from './index.js';
import type { CycleCommand, CycleEvent } from './index.js';

const at = as<Instant>('2026-03-02T01:00:00.000Z');
const by = as<PersonId>('hr');
const day = (text: string): CalendarDate => as<CalendarDate>(text);

const drafted: CycleEvent = {
  type: 'CycleDrafted',
  cycleId: as<CycleId>('cycle'),
  title: { zh: '年度', en: 'Annual' },
  flowId: as<FlowId>('flow'),
  flowVersion: 1,
  flowDigest: 'digest',
  startsOn: day('2026-01-05'),
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  by,
};
const launched: CycleEvent = {
  type: 'CycleLaunched',
  by,
  at,
  subjects: 3,
  cohortSize: 2,
  factsAt: '1',
  left: [],
};
const cohort = (number: number, count: number): CycleEvent => ({
  type: 'ReviewsOpened',
  cohort: number,
  count,
});
const running: readonly CycleEvent[] = [
  drafted,
  launched,
  cohort(0, 2),
  cohort(1, 1),
  { type: 'LaunchCompleted', reviews: 3, at },
];

const decide = (events: readonly CycleEvent[], command: CycleCommand) =>
  cycleDecider.decide(command, fold(cycleDecider, events));
const codeOf = (events: readonly CycleEvent[], command: CycleCommand): string => {
  const decision = decide(events, command);
  return decision.kind === 'refused' ? decision.code : decision.events.map(String).join();
};

const gate = (counts: readonly [number, number], rest: object = {}): CycleCommand => ({
  type: 'OpenGate',
  gate: 'assessed',
  group: 'service',
  at,
  because: 'counted',
  position: '7',
  numerator: counts[0],
  denominator: counts[1],
  ...rest,
});

const stop = (
  type: 'PauseCycle' | 'ResumeCycle' | 'CancelCycle',
  reason = 'why',
): CycleCommand => ({
  type,
  by,
  at,
  reason,
});

describe('launching', () => {
  it('records each cohort once and is complete with the last of them', () => {
    const record = { type: 'RecordCohort', cohort: 1, count: 1, at } as const;
    expect(decide([drafted, launched, cohort(0, 2)], record)).toMatchObject({
      events: [{ type: 'ReviewsOpened' }, { type: 'LaunchCompleted', reviews: 3 }],
    });
    expect(decide(running, record)).toEqual({ kind: 'accepted', events: [] });
  });

  it('lets nothing but a cancellation come between', () => {
    const launching = [drafted, launched];
    expect(codeOf(launching, stop('PauseCycle'))).toBe('CYCLE.STILL_LAUNCHING');
    expect(codeOf(launching, gate([1, 1]))).toBe('CYCLE.STILL_LAUNCHING');
    expect(codeOf(launching, { type: 'CloseCycle', at, openReviews: 0 })).toBe(
      'CYCLE.STILL_LAUNCHING',
    );
    expect(decide(launching, stop('CancelCycle'))).toMatchObject({
      events: [{ type: 'CycleCancelled' }],
    });
  });
});

describe('a gate', () => {
  it('opens when all have passed, with the count it opened on, and once', () => {
    expect(codeOf(running, gate([2, 3]))).toBe('GATE.NOT_COMPLETE');
    expect(codeOf(running, gate([0, 0]))).toBe('GATE.NOBODY_BEFORE');
    const decision = decide(running, gate([3, 3]));
    expect(decision).toMatchObject({
      events: [{ type: 'GateOpened', numerator: 3, denominator: 3, position: '7' }],
    });
    const opened = decision.kind === 'accepted' ? decision.events : [];
    expect(decide([...running, ...opened], gate([3, 4]))).toEqual({ kind: 'accepted', events: [] });
  });

  it('opens by hand before that, with a reason', () => {
    const hand = { because: 'by hand', by, reason: ' ' };
    expect(codeOf(running, gate([1, 3], hand))).toBe('CYCLE.REASON_MISSING');
    expect(decide(running, gate([1, 3], { ...hand, reason: 'year end' }))).toMatchObject({
      events: [{ type: 'GateOpened', because: 'by hand', reason: 'year end', numerator: 1 }],
    });
  });
});

describe('dues', () => {
  const extend = (to: string, reason = 'holiday'): CycleCommand => ({
    type: 'ExtendDues',
    step: 'self',
    to: day(to),
    reason,
    by,
    at,
  });

  it('are extended to a day that is not over, with a reason', () => {
    expect(codeOf(running, extend('2026-03-01'))).toBe('CYCLE.DAY_IS_OVER');
    expect(codeOf(running, extend('2026-03-20', ''))).toBe('CYCLE.REASON_MISSING');
    const paused: CycleEvent = { type: 'CyclePaused', by, at, reason: 'x' };
    expect(codeOf([...running, paused], extend('2026-03-20'))).toBe('CYCLE.PAUSED');
    expect(decide(running, extend('2026-03-02'))).toMatchObject({
      events: [{ type: 'DuesExtended', step: 'self', to: '2026-03-02', at }],
    });
  });
});

describe('stopping', () => {
  it('pauses and resumes in turn, always with a reason', () => {
    const paused: readonly CycleEvent[] = [
      ...running,
      { type: 'CyclePaused', by, at, reason: 'x' },
    ];
    expect(codeOf(running, stop('ResumeCycle'))).toBe('CYCLE.NOT_PAUSED');
    expect(codeOf(paused, stop('PauseCycle'))).toBe('CYCLE.ALREADY_PAUSED');
    expect(codeOf(running, stop('PauseCycle', ' '))).toBe('CYCLE.REASON_MISSING');
    expect(decide(paused, stop('ResumeCycle'))).toMatchObject({
      events: [{ type: 'CycleResumed' }],
    });
  });

  it('closes when no review is open, and takes nothing after that', () => {
    expect(codeOf(running, { type: 'CloseCycle', at, openReviews: 1 })).toBe('CYCLE.REVIEWS_OPEN');
    const closed: readonly CycleEvent[] = [...running, { type: 'CycleClosed', at, reviews: 3 }];
    expect(codeOf(closed, stop('PauseCycle'))).toBe('CYCLE.CLOSED');
  });
});
