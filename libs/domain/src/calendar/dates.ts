import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';

/**
 * Calendar dates as days since 1970-01-01 in the proleptic Gregorian calendar. Integer
 * arithmetic: no clock and no zone come near it.
 */
export const epochDayOf = (date: CalendarDate): number => {
  const year = Number(date.slice(0, -6));
  const month = Number(date.slice(-5, -3));
  const day = Number(date.slice(-2));
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

export const dateOfEpochDay = (epochDay: number): CalendarDate => {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return dateFrom(yoe + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** A date from its numbers, which must belong together. */
export const dateFrom = (year: number, month: number, day: number): CalendarDate =>
  as<CalendarDate>(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/**
 * Dates a clock may name. Outside of them an instant would need more than four digits of a year
 * in some zone, and instants would no longer stand in the order of their texts.
 */
export const FIRST_DATE = as<CalendarDate>('1000-01-01');
export const LAST_DATE = as<CalendarDate>('9998-12-31');

export const isWithinTime = (date: CalendarDate): boolean =>
  date.length === FIRST_DATE.length && date >= FIRST_DATE && date <= LAST_DATE;

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOfEpochDay(epochDayOf(date) + days);

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  epochDayOf(to) - epochDayOf(from);

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CalendarDate): number => weekdayOfDay(epochDayOf(date));

export const weekdayOfDay = (epochDay: number): number => {
  const day = (epochDay + 3) % 7;
  return (day < 0 ? day + 7 : day) + 1;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 31);

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, -6));
export const monthOf = (date: CalendarDate): number => Number(date.slice(-5, -3));
export const dayOfMonth = (date: CalendarDate): number => Number(date.slice(-2));

/** Months later (or earlier); a day the target month lacks becomes its last day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dateFrom(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
};

/** Whether text is a date that exists, `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
  );
};
