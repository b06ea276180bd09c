import { as } from '../kernel/index.js';
import type { CalendarDate, Text } from '../kernel/index.js';
import { addDays, weekdayOf } from './dates.js';
import { remember, rememberOf } from './remember.js';

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
  /** Last date whose holidays are published; later days are provisional. */
  readonly publishedThrough: CalendarDate;
}

export interface CalendarException {
  readonly kind: 'holiday' | 'makeUpDay';
  readonly name: Text;
}

export const isWorkingDay = (calendar: BusinessCalendar, date: CalendarDate): boolean => {
  const exception = calendar.exceptions.get(date);
  if (exception !== undefined) return exception.kind === 'makeUpDay';
  return !calendar.restDays.includes(weekdayOf(date));
};

/** No calendar rests longer than this; beyond it a rule has no answer and the day is kept. */
const LONGEST_REST = 400;

/** The first working day in a direction, the date itself included. */
export const rollOff = (
  calendar: BusinessCalendar,
  date: CalendarDate,
  direction: 'next' | 'previous',
): CalendarDate => {
  const step = direction === 'next' ? 1 : -1;
  let at = date;
  for (let days = 0; days < LONGEST_REST; days += 1) {
    if (isWorkingDay(calendar, at)) return at;
    at = addDays(at, step);
  }
  return date;
};

/** First day out, last day in: one working day after a Friday is the Monday. Negative counts back. */
export const addWorkingDays = (
  calendar: BusinessCalendar,
  date: CalendarDate,
  days: number,
): CalendarDate => counted(calendar)(`${date} ${days}`);

/** The same few days are counted for everybody: each once for each calendar. */
const counted = rememberOf((calendar: BusinessCalendar) =>
  remember((asked: string) =>
    count(calendar, as<CalendarDate>(asked.slice(0, 10)), Number(asked.slice(11))),
  ),
);

const count = (calendar: BusinessCalendar, date: CalendarDate, days: number): CalendarDate => {
  const direction = days < 0 ? 'previous' : 'next';
  const step = days < 0 ? -1 : 1;
  let at = date;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    at = rollOff(calendar, addDays(at, step), direction);
  }
  return at;
};

export const isProvisional = (calendar: BusinessCalendar, date: CalendarDate): boolean =>
  date > calendar.publishedThrough;
