import { as } from '../kernel/index.js';
import type { CalendarDate, Text } from '../kernel/index.js';
import { dateOfEpochDay, epochDayOf } from './dates.js';
import { remember, rememberOf } from './remember.js';
import { workingDaysOf } from './working-days.js';

/**
 * Which days are worked: weekly rest days, dated exceptions (public holidays, and make-up days
 * such as 调休 that are worked although they fall on a rest day). A value, given to the domain.
 */
export interface BusinessCalendar {
  readonly key: string;
  /** Changes whenever a day changes; stored with every due that was made with it. */
  readonly version: string;
  /** ISO weekdays (1 = Monday … 7 = Sunday) nobody works. */
  readonly restDays: readonly number[];
  readonly exceptions: ReadonlyMap<CalendarDate, CalendarException>;
  /** First date whose holidays are known, where they are not known for all the past. */
  readonly publishedFrom?: CalendarDate;
  /** Last date whose holidays are published; later days are provisional. */
  readonly publishedThrough: CalendarDate;
  /** When people are at work on a working day; nine to twelve and one to six unless said. */
  readonly officeHours?: readonly OfficeSpan[];
}

export interface CalendarException {
  readonly kind: 'holiday' | 'makeUpDay';
  readonly name: Text;
}

/** Part of a working day, in minutes of the clock on the wall since midnight. */
export interface OfficeSpan {
  readonly from: number;
  readonly to: number;
}

export const isWorkingDay = (calendar: BusinessCalendar, date: CalendarDate): boolean =>
  workingDaysOf(calendar).isWorked(epochDayOf(date));

/** The first working day in a direction, the date itself included; the date where none ever is. */
export const rollOff = (
  calendar: BusinessCalendar,
  date: CalendarDate,
  direction: 'next' | 'previous',
): CalendarDate => {
  const { upTo, numbered } = workingDaysOf(calendar);
  const day = epochDayOf(date);
  const rolled = numbered(direction === 'next' ? upTo(day - 1) + 1 : upTo(day));
  return rolled === undefined || rolled === day ? date : dateOfEpochDay(rolled);
};

/**
 * First day out, last day in: one working day after a Friday is the Monday. Negative counts back.
 * Where a calendar has not so many working days, the date itself.
 */
export const addWorkingDays = (
  calendar: BusinessCalendar,
  date: CalendarDate,
  days: number,
): CalendarDate => counted(calendar)(`${date} ${days}`);

/** The same few days are counted for everybody: each once for each calendar. */
const counted = rememberOf((calendar: BusinessCalendar) =>
  remember((asked: string) => {
    const space = asked.indexOf(' ');
    const date = as<CalendarDate>(asked.slice(0, space));
    const day = afterWorkingDays(calendar, epochDayOf(date), Number(asked.slice(space + 1)));
    return day === undefined ? date : dateOfEpochDay(day);
  }),
);

/** The same in days since 1970, and undefined where a calendar has not so many working days. */
export const afterWorkingDays = (
  calendar: BusinessCalendar,
  day: number,
  days: number,
): number | undefined => {
  if (days === 0) return day;
  const { upTo, numbered } = workingDaysOf(calendar);
  return numbered(days > 0 ? upTo(day) + days : upTo(day - 1) + days + 1);
};

/** Working days after the first date up to the second; negative when the second is earlier. */
export const workingDaysBetween = (
  calendar: BusinessCalendar,
  from: CalendarDate,
  to: CalendarDate,
): number => {
  const { upTo } = workingDaysOf(calendar);
  return from <= to
    ? upTo(epochDayOf(to)) - upTo(epochDayOf(from))
    : upTo(epochDayOf(to) - 1) - upTo(epochDayOf(from) - 1);
};

/** Whether the holidays around a date are not published yet, or were never known. */
export const isProvisional = (calendar: BusinessCalendar, date: CalendarDate): boolean =>
  date > calendar.publishedThrough ||
  (calendar.publishedFrom !== undefined && date < calendar.publishedFrom);
