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

/** 国务院办公厅关于节假日安排的通知, year by year; 2020 as extended on 26 January 2020. */
it.each([
  [2016, '02-06 02-14 06-12 09-18 10-08 10-09'],
  [2017, '01-22 02-04 04-01 05-27 09-30'],
  [2018, '02-11 02-24 04-08 04-28 09-29 09-30 12-29'],
  [2019, '02-02 02-03 04-28 05-05 09-29 10-12'],
  [2020, '01-19 04-26 05-09 06-28 09-27 10-10'],
  [2021, '02-07 02-20 04-25 05-08 09-18 09-26 10-09'],
  [2022, '01-29 01-30 04-02 04-24 05-07 10-08 10-09'],
  [2023, '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
  [2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
  [2025, '01-26 02-08 04-27 09-28 10-11'],
  [2026, '01-04 02-14 02-28 05-09 09-20 10-10'],
])('works the weekend days of %i that the State Council named', (year, days) => {
  const worked = [...chineseCalendar(2016, 2026).exceptions]
    .filter(([date, { kind }]) => date.startsWith(`${year}`) && kind === 'makeUpDay')
    .map(([date]) => date.slice(5));
  expect(worked.join(' ')).toBe(days);
});
