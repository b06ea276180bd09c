import { expect, it } from '@jest/globals';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { ToldClocks } from './told-clocks.js';

const due = (day: number) => [
  { clock: 'cohort/c/0', dueAt: as<Instant>(`2026-01-${day}T00:00:00.000Z`) },
];

it('rings a clock the first time, then only for what is earlier than what it waits for now', () => {
  const told = new ToldClocks();
  const rings = (day: number): boolean => {
    const isRung = told.earlier(due(day)).length > 0;
    told.remember(due(day));
    return isRung;
  };
  expect(rings(20)).toBe(true);
  expect(rings(20)).toBe(false);
  expect(rings(15)).toBe(true);
  // It became later, which the clock finds out by itself; what is earlier than that must ring.
  expect(rings(25)).toBe(false);
  expect(rings(18)).toBe(true);
});

it('rings again when the ring was not remembered, as after one that failed', () => {
  const told = new ToldClocks();
  expect(told.earlier(due(20))).toHaveLength(1);
  expect(told.earlier(due(20))).toHaveLength(1);
});
