import type { CalendarDate } from '../kernel/index.js';
import { afterWorkingDays } from './business-calendar.js';
import type { BusinessCalendar } from './business-calendar.js';
import {
  addMonths,
  dateFrom,
  dateOfEpochDay,
  dayOfMonth,
  epochDayOf,
  monthOf,
  weekdayOf,
  weekdayOfDay,
  yearOf,
} from './dates.js';
import type { DueRule, Frame, NthDay } from './due-rule.js';

type NthRule = Extract<DueRule, { kind: 'nth' }>;

/** First and last day of a frame, in days since 1970. */
interface Bounds {
  readonly first: number;
  readonly last: number;
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

const monthsFrom = (year: number, month: number, months: number): Bounds => {
  const first = dateFrom(year, month, 1);
  return { first: epochDayOf(first), last: epochDayOf(addMonths(first, months)) - 1 };
};

/** The week, month, quarter or year of a date, or so many of them later. */
const frameAround = (date: CalendarDate, frame: Frame['frame'], later: number): Bounds => {
  if (frame === 'week') {
    const first = epochDayOf(date) - weekdayOf(date) + 1 + later * 7;
    return { first, last: first + 6 };
  }
  if (typeof frame === 'number') return monthsFrom(yearOf(date) + later, frame, 1);
  const months = MONTHS_IN[frame];
  const begins = monthOf(date) - ((monthOf(date) - 1) % months);
  const first = addMonths(dateFrom(yearOf(date), begins, 1), later * months);
  return monthsFrom(yearOf(first), monthOf(first), months);
};

/** The n-th such day of a frame; undefined where it has not so many. */
const nthOf = (
  { first, last }: Bounds,
  { nth, day }: { readonly nth: number; readonly day: NthDay },
  calendar: BusinessCalendar,
): number | undefined => {
  const isForward = nth > 0;
  const at =
    day === 'working day'
      ? afterWorkingDays(calendar, isForward ? first - 1 : last + 1, nth)
      : isForward
        ? fromStart(first, day, nth)
        : fromEnd(last, day, -nth);
  return at !== undefined && at >= first && at <= last ? at : undefined;
};

const fromStart = (first: number, day: NthDay, nth: number): number =>
  typeof day === 'number'
    ? first + ((day - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7
    : first + nth - 1;

const fromEnd = (last: number, day: NthDay, nth: number): number =>
  typeof day === 'number'
    ? last - ((weekdayOfDay(last) - day + 7) % 7) - (nth - 1) * 7
    : last - nth + 1;

/** Frames looked at for a day that is still to come: a fifth Friday may be months away. */
const MOST_FRAMES = 60;

/** The day a rule such as `2nd Friday of next month` names, seen from a date. */
export const nthDay = (
  rule: NthRule,
  from: CalendarDate,
  calendar: BusinessCalendar,
): number | undefined => {
  const { frame, which } = rule.of;
  if (which !== 'coming') {
    return nthOf(frameAround(from, frame, which === 'next' ? 1 : 0), rule, calendar);
  }
  for (let later = 0; later < MOST_FRAMES; later += 1) {
    const day = nthOf(frameAround(from, frame, later), rule, calendar);
    if (day !== undefined && day > epochDayOf(from)) return day;
  }
  return undefined;
};

/**
 * So many years after a date, or the next anniversary after another: always counted from the
 * date itself, so that who began on 29 February has the 28th in other years, and the 29th again.
 */
export const anniversary = (
  of: CalendarDate,
  nth: number | 'next',
  after: CalendarDate,
): CalendarDate => {
  if (nth !== 'next') return addMonths(of, nth * 12);
  const years = Math.max(yearOf(after) - yearOf(of), 1);
  const soon = addMonths(of, years * 12);
  return soon > after ? soon : addMonths(of, (years + 1) * 12);
};

/** The n-th time of something that recurs every so many months from a date, month ends clamped. */
export const recurrence = (from: CalendarDate, months: number, nth: number): CalendarDate =>
  addMonths(from, months * nth);

/**
 * Months later with the first day counted: the period ends the day before the corresponding one,
 * or with the month where there is none (§ 188 BGB, 2 and 3).
 */
export const monthsWithFirstDay = (from: CalendarDate, months: number): CalendarDate => {
  const there = addMonths(from, months);
  const isClamped = dayOfMonth(there) !== dayOfMonth(from);
  return isClamped && months > 0 ? there : dateOfEpochDay(epochDayOf(there) - Math.sign(months));
};
