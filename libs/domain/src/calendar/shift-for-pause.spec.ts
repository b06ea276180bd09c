import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { parseDueRule, publishedCalendar, reckonDue, shiftForPause } from './index.js';

const calendar = publishedCalendar({
  key: 'TEST',
  restDays: [6, 7],
  exceptions: new Map(
    ['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'].map((date) => [
      as<CalendarDate>(date),
      { kind: 'holiday', name: { zh: '假', en: 'off' } },
    ]),
  ),
  publishedThrough: as<CalendarDate>('2030-12-31'),
});
const zone = 'Europe/Berlin';
const START = as<Instant>('2026-03-02T08:00:00.000Z');

const later = (instant: Instant, hours: number): Instant =>
  as<Instant>(reckonedAt(`${hours} hours`, instant));

function reckonedAt(
  text: string,
  from: Instant,
  pauses: readonly [Instant, Instant][] = [],
): string {
  const parsed = parseDueRule(text);
  if (!parsed.ok) throw new Error(parsed.because);
  const rests = pauses.map(([begin, to]) => ({ from: begin, to }));
  const answer = reckonDue({ rule: parsed.rule, from, calendar, zone, pauses: rests });
  return answer.ok ? answer.due.at : answer.finding.code;
}

const shifted = (text: string, from: Instant, to: Instant): string => {
  const parsed = parseDueRule(text);
  if (!parsed.ok) throw new Error(parsed.because);
  const dueAt = as<Instant>(reckonedAt(text, START));
  const pause = { pausedFrom: from, resumedAt: to };
  return shiftForPause({ dueAt, ...pause, calendar, zone, rule: parsed.rule, startedAt: START }).at;
};

describe('a due moved when a pause ends', () => {
  it.each([
    '10 working days',
    '30 hours',
    '40 office hours',
    '10 working days, at 17:00',
    '10 working days, at latest 2026-03-27',
    '10 working days, fixed',
    '30 days, not rolled',
  ])('is where counting over the pause puts it: %s', (text) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 29 }),
        fc.integer({ min: 1, max: 900 }),
        (begins, lasts) => {
          const from = later(START, begins);
          const to = later(from, lasts);
          expect(shifted(text, from, to)).toBe(reckonedAt(text, START, [[from, to]]));
        },
      ),
    );
  });
});
