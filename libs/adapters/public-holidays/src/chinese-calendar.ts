import type { BusinessCalendar, CalendarException } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import chineseDays from 'chinese-days';

// A CommonJS bundle: Node sees its names only on the default export.
const { getDayDetail, getHolidaysInRange } = chineseDays;

const LAST_PUBLISHED_LOOK_AHEAD = 2;

/**
 * Working days in China from the maintained package: public holidays, and the weekend days that
 * are worked to make up for them (调休). The State Council publishes one year at a time; the last
 * year that has any holiday is the last that is published.
 */
export const chineseCalendar = (fromYear: number, toYear: number): BusinessCalendar => {
  const exceptions = new Map<CalendarDate, CalendarException>();
  let published = fromYear - 1;
  for (let year = fromYear; year <= toYear + LAST_PUBLISHED_LOOK_AHEAD; year += 1) {
    if (getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0) published = year;
    for (const [date, exception] of exceptionsOf(year)) exceptions.set(date, exception);
  }
  return {
    key: 'CN',
    version: `CN ${fromYear}–${published}`,
    restDays: [6, 7],
    exceptions,
    publishedThrough: as<CalendarDate>(`${published}-12-31`),
  };
};

const exceptionsOf = function* (year: number): Generator<[CalendarDate, CalendarException]> {
  const day = new Date(Date.UTC(year, 0, 1));
  for (; day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = as<CalendarDate>(day.toISOString().slice(0, 10));
    const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    const { work, name } = getDayDetail(date);
    if (work === !isWeekend) continue;
    // The package names a day `English name,中文名,number of days`.
    const [en = '', zh = en] = name.split(',');
    yield [date, { kind: work ? 'makeUpDay' : 'holiday', name: { zh, en } }];
  }
};
