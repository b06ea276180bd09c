import { expect, it } from '@jest/globals';
import { personId, plainCalendar } from '@reprise/testing/organisation';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, PlanId, ReviewId } from '../kernel/index.js';
import { decidePlan, foldPlan } from './index.js';
import type { ImprovementPlanEvent, PlanCommand } from './index.js';

const [owner, other] = [personId('M1'), personId('M2')];
const START = as<CalendarDate>('2026-03-02');
const world = { calendar: plainCalendar, isPresent: () => true };

const at = (hours: number): Instant => {
  const day = addDays(START, Math.floor(hours / 24));
  return as<Instant>(`${day}T${String(hours % 24).padStart(2, '0')}:30:00.000Z`);
};

const hour = fc.integer({ min: 0, max: 24 * 70 });
const by = owner;
type Sent<C = PlanCommand> = C extends unknown ? Omit<C, 'at'> : never;
const act: fc.Arbitrary<Sent> = fc.oneof(
  fc.constant({ type: 'DescribeGap', by, gap: 'a', goals: 'b', support: 'c' } as const),
  fc.nat(8).map((index) => ({ type: 'RecordCheckIn', by, index, notes: 'n' }) as const),
  fc
    .integer({ min: 1, max: 70 })
    .map((days) => ({ type: 'ExtendPlan', by, to: addDays(START, days), reason: 'r' }) as const),
  fc.constant({ type: 'ReassignPlan', by, to: other, reason: 'r' } as const),
  fc.constant({ type: 'ClosePlan', by, outcome: 'not met', comment: 'c' } as const),
);
const acts = fc.array(fc.tuple(hour, act), { maxLength: 25 });
const ticks = fc.array(hour, { maxLength: 25 });

type Dated = readonly [hour: number, command: Sent];

/** Commands in the order of their instants; at the same instant, time passes first. */
const play = (steps: readonly Dated[]): readonly ImprovementPlanEvent[] => {
  const opening = {
    type: 'OpenPlan',
    at: as<Instant>('2026-03-02T00:00:00.000Z'),
    planId: as<PlanId>('p'),
    kind: 'improvement',
    subject: personId('E2'),
    owner,
    reviewId: as<ReviewId>('r'),
    cycleId: as<CycleId>('c'),
    cohort: 0,
    zone: 'Asia/Shanghai',
    days: 30,
    rhythm: 'weekly',
  } as const;
  const events: ImprovementPlanEvent[] = [];
  const end: Dated = [24 * 80, { type: 'PassTime' }];
  for (const [hours, command] of [[0, opening] as const, ...steps.toSorted(byHour), end]) {
    const whole = { at: at(hours), ...command } as PlanCommand;
    const decision = decidePlan(world, whole, foldPlan(events));
    if (decision.kind === 'accepted') events.push(...decision.events);
  }
  return events;
};
const byHour = (a: Dated, b: Dated): number =>
  a[0] - b[0] || Number(b[1].type === 'PassTime') - Number(a[1].type === 'PassTime');

/** Without what may differ: the instant it was noticed, and reminders nobody was there to send. */
const course = (events: readonly ImprovementPlanEvent[]) =>
  events.filter(({ type }) => type !== 'PlanReminderRaised').map(({ at: _, ...event }) => event);

it('is the same plan, whether time passes in one leap or in many', () => {
  fc.assert(
    fc.property(acts, ticks, (said, rung) => {
      const many = rung.map((hours) => [hours, { type: 'PassTime' }] as const);
      expect(course(play([...said, ...many]))).toEqual(course(play(said)));
    }),
    { numRuns: 300 },
  );
});

it('never runs backwards, opens a check-in once and ends it once', () => {
  fc.assert(
    fc.property(acts, ticks, (said, rung) => {
      const many = rung.map((hours) => [hours, { type: 'PassTime' }] as const);
      const events = play([...said, ...many]);
      const instants = events.map((event) => event.at);
      expect(instants).toEqual(instants.toSorted());
      const opened = events.flatMap((e) => (e.type === 'CheckInOpened' ? [e.index] : []));
      const ended = events.flatMap((e) =>
        e.type === 'CheckInRecorded' || e.type === 'CheckInMissed' ? [e.index] : [],
      );
      expect(opened).toEqual(opened.map((_, index) => index));
      expect(ended).toEqual(opened);
    }),
  );
});
