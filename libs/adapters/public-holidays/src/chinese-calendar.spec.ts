import { expect, it } from '@jest/globals';
import { addWorkingDays, isWorkingDay } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { chineseCalendar } from './index.js';

const calendar = chineseCalendar(2024, 2026);
const day = (text: string): CalendarDate => as<CalendarDate>(text);

it.each([
  ['2025-10-01', false],
  ['2025-10-08', false],
  ['2025-09-28', true],
  ['2025-10-11', true],
  ['2025-10-09', true],
  ['2025-10-12', false],
])('%s is worked: %p', (date, isWorked) => {
  expect(isWorkingDay(calendar, day(date))).toBe(isWorked);
});

it('counts working days over National Day with its make-up days', () => {
  expect(addWorkingDays(calendar, day('2025-09-26'), 4)).toBe('2025-10-09');
});

it('names what it knows, and says until when it is published', () => {
  expect(calendar.exceptions.get(day('2025-10-01'))?.name.zh).toBe('国庆节');
  expect(calendar.publishedThrough >= '2025-12-31').toBe(true);
});
