import { publishedCalendar } from '@reprise/domain/calendar';
import type { BusinessCalendar, CalendarException } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import chineseDays from 'chinese-days';
import { datesOf } from './dates-of.js';

// A CommonJS bundle: Node sees its names only on the default export.
const { getDayDetail, getHolidaysInRange } = chineseDays;

const LAST_PUBLISHED_LOOK_AHEAD = 2;
/** The first year the package knows. */
const FIRST_YEAR = 2004;

/**
 * Working days in China from the maintained package: public holidays, and the weekend days that
 * are worked to make up for them (调休). The State Council publishes one year at a time; the last
 * year that has any holiday is the last that is published.
 */
export const chineseCalendar = (fromYear: number, toYear: number): BusinessCalendar => {
  const first = Math.max(fromYear, FIRST_YEAR);
  const exceptions = new Map<CalendarDate, CalendarException>();
  let published = first - 1;
  for (let year = first; year <= toYear + LAST_PUBLISHED_LOOK_AHEAD; year += 1) {
    if (getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0) published = year;
    for (const [date, exception] of exceptionsOf(year)) exceptions.set(date, exception);
  }
  return publishedCalendar({
    key: 'CN',
    restDays: [6, 7],
    exceptions,
    publishedFrom: as<CalendarDate>(`${first}-01-01`),
    publishedThrough: as<CalendarDate>(`${published}-12-31`),
  });
};

const exceptionsOf = function* (year: number): Generator<[CalendarDate, CalendarException]> {
  for (const { date, isWeekend } of datesOf(year)) {
    const { work, name } = getDayDetail(date);
    if (work === !isWeekend) continue;
    // The package names a day `English name,中文名,number of days`.
    const [en = '', zh = en] = name.split(',');
    yield [date, { kind: work ? 'makeUpDay' : 'holiday', name: { zh, en } }];
  }
};
