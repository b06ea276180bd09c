import { describe, expect, it } from '@jest/globals';
import { isProvisional, isWorkingDay, unpublishedWithin } from '@reprise/domain/calendar';
import type { BusinessCalendar } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { publicHolidays } from './index.js';

const [FIRST, LAST] = [2016, 2026];
const calendars = publicHolidays(FIRST, 2030);
const day = (text: string): CalendarDate => as<CalendarDate>(text);

const calendarOf = (key: string): BusinessCalendar => {
  const calendar = calendars.find(key);
  if (calendar === undefined) throw new Error(`no calendar ${key}`);
  return calendar;
};

/** Everything below goes by the general calendar of ECMAScript, in UTC. */
const iso = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const isWeekday = (date: string): boolean => weekday(date) % 6 !== 0;

/** Weekdays of a year that are off. */
const offIn = (calendar: BusinessCalendar, year: number): readonly string[] => {
  const off: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = later(date, 1)) {
    if (isWeekday(date) && !isWorkingDay(calendar, day(date))) off.push(date.slice(5));
  }
  return off;
};

const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

/** Lists as the governments published them, weekdays only. */
const PUBLISHED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'GB-ENG': {
    2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
    2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  },
  JP: {
    2016: '01-01 01-11 02-11 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-22 10-10 11-03 11-23 12-23',
    2017: '01-02 01-09 03-20 05-03 05-04 05-05 07-17 08-11 09-18 10-09 11-03 11-23',
    2018: '01-01 01-08 02-12 03-21 04-30 05-03 05-04 07-16 09-17 09-24 10-08 11-23 12-24',
    2019: '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-06 07-15 08-12 09-16 09-23 10-14 10-22 11-04',
    2020: '01-01 01-13 02-11 02-24 03-20 04-29 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
    2021: '01-01 01-11 02-11 02-23 04-29 05-03 05-04 05-05 07-22 07-23 08-09 09-20 09-23 11-03 11-23',
    2022: '01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23',
    2023: '01-02 01-09 02-23 03-21 05-03 05-04 05-05 07-17 08-11 09-18 10-09 11-03 11-23',
    2024: '01-01 01-08 02-12 02-23 03-20 04-29 05-03 05-06 07-15 08-12 09-16 09-23 10-14 11-04',
    2025: '01-01 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24',
    2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  },
};

describe.each(Object.keys(PUBLISHED))('%s', (key) => {
  it.each(years)('is off in %i when the government said so', (year) => {
    expect(offIn(calendarOf(key), year).join(' ')).toBe(PUBLISHED[key]?.[year]);
  });
});

/** The n-th such weekday of a month; the last for -1. */
const nth = (year: number, month: number, [place, wanted]: readonly [number, number]): string => {
  if (place > 0) {
    const first = iso(year, month, 1);
    return later(first, ((wanted - weekday(first) + 7) % 7) + (place - 1) * 7);
  }
  const last = iso(year, month + 1, 0);
  return later(last, -((weekday(last) - wanted + 7) % 7));
};

it.each(years)('the United States are off on federal holidays of %i (5 U.S.C. 6103)', (year) => {
  const observed = (date: string): string =>
    weekday(date) === 6 ? later(date, -1) : weekday(date) === 0 ? later(date, 1) : date;
  const fixed = [iso(year, 1, 1), iso(year, 7, 4), iso(year, 11, 11), iso(year, 12, 25)];
  const days = [
    ...[...fixed, iso(year + 1, 1, 1), ...(year >= 2021 ? [iso(year, 6, 19)] : [])].map(observed),
    nth(year, 1, [3, 1]),
    nth(year, 2, [3, 1]),
    nth(year, 5, [-1, 1]),
    nth(year, 9, [1, 1]),
    nth(year, 10, [2, 1]),
    nth(year, 11, [4, 4]),
  ];
  const expected = days.filter((date) => date.startsWith(`${year}`)).map((date) => date.slice(5));
  expect(offIn(calendarOf('US'), year)).toEqual([...new Set(expected)].toSorted());
});

/** Easter Sunday (Butcher, Nature, 1876). */
const easter = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return iso(year, Math.floor(sum / 31), (sum % 31) + 1);
};

const GERMAN_STATES = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');
const inSome = (states: string, state: string): boolean => states.split(' ').includes(state);

const WOMENS_DAY_SINCE: Readonly<Record<string, number>> = { BE: 2019, MV: 2023 };

const hasReformationDay = (state: string, year: number): boolean =>
  year === 2017 ||
  inSome('BB MV SN ST TH', state) ||
  (year >= 2018 && inSome('HB HH NI SH', state));

/** Whole days by the holiday laws of the states; Augsburg's and village rules left out. */
const germanDays = (state: string, year: number): readonly string[] => {
  const sunday = easter(year);
  const atEaster = [-2, 1, 39, 50].map((days) => later(sunday, days));
  const always = [
    iso(year, 1, 1),
    iso(year, 5, 1),
    iso(year, 10, 3),
    iso(year, 12, 25),
    iso(year, 12, 26),
  ];
  const some: readonly (readonly [boolean, string])[] = [
    [inSome('BW BY ST', state), iso(year, 1, 6)],
    [year >= (WOMENS_DAY_SINCE[state] ?? Infinity), iso(year, 3, 8)],
    [state === 'BE' && (year === 2020 || year === 2025), iso(year, 5, 8)],
    [inSome('BW BY HE NW RP SL', state), later(sunday, 60)],
    [state === 'SL', iso(year, 8, 15)],
    [state === 'TH' && year >= 2019, iso(year, 9, 20)],
    [hasReformationDay(state, year), iso(year, 10, 31)],
    [inSome('BW BY NW RP SL', state), iso(year, 11, 1)],
    [state === 'SN', later(iso(year, 11, 22), -((weekday(iso(year, 11, 22)) - 3 + 7) % 7))],
  ];
  return [...always, ...atEaster, ...some.filter(([holds]) => holds).map(([, date]) => date)];
};

it.each(GERMAN_STATES)('DE-%s is off by the law of the state, 2016 to 2026', (state) => {
  for (const year of years) {
    const expected = germanDays(state, year)
      .filter(isWeekday)
      .map((date) => date.slice(5));
    expect({ year, off: offIn(calendarOf(`DE-${state}`), year) }).toEqual({
      year,
      off: [...new Set(expected)].toSorted(),
    });
  }
});

it('Scotland and Northern Ireland have days of their own', () => {
  expect(offIn(calendarOf('GB-SCT'), 2025).join(' ')).toBe(
    '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
  );
  expect(offIn(calendarOf('GB-SCT'), 2026)).toContain('06-15');
  expect(offIn(calendarOf('UK-NIR'), 2025).join(' ')).toBe(
    '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
  );
});

it('a state has its own days', () => {
  expect(isWorkingDay(calendarOf('US'), day('2026-11-27'))).toBe(true);
  expect(isWorkingDay(calendarOf('US-CA'), day('2026-11-27'))).toBe(false);
});

it.each(['FR', 'US-XX', 'JP-13', 'DE-BY-nowhere', '', 'CN-', 'constructor', 'US-toString'])(
  'has no calendar %p',
  (key) => {
    expect(calendars.find(key)).toBeUndefined();
  },
);

it('names a holiday in both languages where the package can', () => {
  expect(calendarOf('JP').exceptions.get(day('2026-01-01'))?.name.en).toBe("New Year's Day");
  expect(calendarOf('GB-ENG').exceptions.get(day('2026-12-25'))?.name.zh).toBeTruthy();
});

it('says what is not published, before and after, instead of taking it for worked', () => {
  expect(isProvisional(calendarOf('CN'), day('2027-02-08'))).toBe(true);
  expect(isProvisional(calendarOf('JP'), day('2028-03-20'))).toBe(true);
  expect(isProvisional(calendarOf('US'), day('2015-12-31'))).toBe(true);
  expect(isProvisional(calendarOf('US'), day('2026-12-31'))).toBe(false);
  const [finding] = unpublishedWithin(calendarOf('CN'), day('2026-12-30'), day('2027-01-05'));
  expect(finding).toMatchObject({
    code: 'TIME.HOLIDAYS_NOT_PUBLISHED',
    detail: { calendar: 'CN', publishedThrough: '2026-12-31' },
  });
});

it('is the same version for the same days, and another for others', () => {
  const again = publicHolidays(FIRST, 2030).find('GB-ENG');
  expect(again?.version).toBe(calendarOf('GB-ENG').version);
  expect(calendarOf('GB-SCT').version).not.toBe(calendarOf('GB-ENG').version);
});
