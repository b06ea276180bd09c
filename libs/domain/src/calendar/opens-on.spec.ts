import { expect, it } from '@jest/globals';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { parseDueRule, publishedCalendar, reckonDue } from './index.js';

const calendar = publishedCalendar({
  key: 'TEST',
  restDays: [6, 7],
  exceptions: new Map(),
  publishedThrough: as<CalendarDate>('2030-12-31'),
});

const windowOf = (text: string): readonly [string, string] | undefined => {
  const parsed = parseDueRule(text);
  if (!parsed.ok) return undefined;
  const from = as<Instant>('2026-03-02T01:00:00.000Z');
  const answer = reckonDue({ rule: parsed.rule, from, calendar, zone: 'UTC' });
  return answer.ok ? [answer.due.opensOn, answer.due.on] : undefined;
};

it('moves the first day along with the last', () => {
  expect(windowOf('5 days, window rolled forward')).toEqual(['2026-03-04', '2026-03-09']);
  expect(windowOf('5 days')).toEqual(['2026-03-02', '2026-03-09']);
});

/** § 188 (2) and (3) BGB: the day before the corresponding one, or the end of the month. */
it.each([
  ['1 month after 2026-01-31, first day counts, not rolled', '2026-02-28'],
  ['1 month after 2026-02-01, first day counts, not rolled', '2026-02-28'],
  ['1 month after 2026-03-01, first day counts, not rolled', '2026-03-31'],
  ['1 month before 2026-03-31, first day counts, not rolled', '2026-03-01'],
  ['1 year after 2028-02-29, first day counts, not rolled', '2029-02-28'],
])('%s ends on %s', (text, on) => {
  expect(windowOf(text)?.[1]).toBe(on);
});
