import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as, fold } from '../kernel/index.js';
import type { CycleId, Instant, PersonId, ReviewId } from '../kernel/index.js';
import { calibrationDecider, calibrationIdOf, quotaFigures } from './index.js';
import type { CalibrationCommand, CalibrationState } from './index.js';
import { peopleOf } from '../quotas/index.js';

it('rounds a share down: one more would be more than the share', () => {
  expect([4, 5, 14, 15].map((people) => peopleOf('20 %', people, 'down'))).toEqual([0, 1, 2, 3]);
  expect(peopleOf('30 %', 10, 'down')).toBe(3);
  expect(peopleOf('100 %', 7, 'down')).toBe(7);
  expect(peopleOf('0 %', 7, 'down')).toBe(0);
});

const BANDS = ['S', 'A', 'B', 'C'];
const at = as<Instant>('2026-12-20T01:00:00.000Z');
const by = as<PersonId>('head');
const id = (place: number): ReviewId => as<ReviewId>(`r${place}`);
const card = (place: number, band: string) => ({
  reviewId: id(place),
  subject: as<PersonId>(`p${place}`),
  band,
});

const opening = (bands: readonly string[], adviseBelow: number): CalibrationCommand => {
  const place = { cycleId: as<CycleId>('cycle'), block: 'calibrate', group: 'service' };
  return {
    type: 'OpenCalibration',
    calibrationId: calibrationIdOf(place),
    ...place,
    score: 'total',
    bands: BANDS,
    baseline: bands.map((band, index) => card(index, band)),
    quota: [
      { band: ['S'], atMost: '20 %' },
      { band: ['S', 'A'], atMost: '50 %' },
    ],
    adviseBelow,
    tasks: [],
    at,
  };
};

const band = fc.constantFrom(...BANDS);
const place = fc.nat(19);
const step = fc.oneof(
  fc.record({ type: fc.constant('MoveCard' as const), place, to: band }),
  fc.record({ type: fc.constant('WithdrawCards' as const), place }),
  fc.record({ type: fc.constant('AdmitCards' as const), place, to: band }),
  fc.constant({ type: 'LockCalibration' as const }),
  fc.constant({ type: 'UnlockCalibration' as const }),
  fc.constant({ type: 'CarryResults' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const commandOf = (wanted: Step, state: CalibrationState): CalibrationCommand => {
  const cards = state.status === 'unopened' ? [] : [...state.cards.values()];
  switch (wanted.type) {
    case 'MoveCard': {
      const reviewId = id(wanted.place);
      const revision = cards.find((each) => each.reviewId === reviewId)?.revision ?? 0;
      return { type: 'MoveCard', reviewId, to: wanted.to, reason: 'why', revision, by, at };
    }
    case 'WithdrawCards':
      return { type: 'WithdrawCards', reviewIds: [id(wanted.place)], at };
    case 'AdmitCards':
      return { type: 'AdmitCards', cards: [card(wanted.place, wanted.to)], at };
    case 'LockCalibration':
      return { type: 'LockCalibration', by, at };
    case 'UnlockCalibration':
      return { type: 'UnlockCalibration', by, at, reason: 'again' };
    case 'CarryResults':
      return { type: 'CarryResults', applied: cards.map((each) => each.reviewId), missed: [], at };
  }
};

it('whatever is moved, a locked session keeps every binding quota', () => {
  const bands = fc.array(band, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(bands, fc.nat(20), fc.array(step, { maxLength: 60 }), (start, least, steps) => {
      let state: CalibrationState = calibrationDecider.initialState();
      const send = (command: CalibrationCommand): void => {
        const decision = calibrationDecider.decide(command, state);
        if (decision.kind === 'accepted') state = fold(calibrationDecider, decision.events, state);
      };
      send(opening(start, least));
      for (const wanted of steps) {
        send(commandOf(wanted, state));
        if (state.status !== 'locked') continue;
        const broken = quotaFigures(state).filter(
          ({ isBinding, actual, allowed }) => isBinding && actual > allowed,
        );
        expect(broken).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
