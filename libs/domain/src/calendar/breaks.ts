import type { CalendarDate } from '../kernel/index.js';
import type { BusinessCalendar } from './business-calendar.js';
import { epochDayOf } from './dates.js';
import { rememberOf } from './remember.js';
import { workingDaysOf } from './working-days.js';

/** A run of days that nobody works, in days since 1970. */
interface Break {
  readonly first: number;
  readonly last: number;
}

/** Ordinary weekends looked at before giving up: a calendar without holidays has no break. */
const MOST_RUNS = 600;

/** A break is longer than the rest of an ordinary week. */
export const usualBreak = ({ restDays }: BusinessCalendar): number => {
  let longest = 0;
  for (let from = 1; from <= 7; from += 1) {
    let length = 0;
    while (length < 7 && restDays.includes(((from + length - 1) % 7) + 1)) length += 1;
    longest = Math.max(longest, length);
  }
  return longest + 1;
};

/** The run of days off that a day belongs to; undefined where it has no end. */
const runAround = (calendar: BusinessCalendar, day: number): Break | undefined => {
  const { upTo, numbered } = workingDaysOf(calendar);
  const before = numbered(upTo(day));
  const after = numbered(upTo(day) + 1);
  return before === undefined || after === undefined
    ? undefined
    : { first: before + 1, last: after - 1 };
};

/** The first day after that day which nobody works. */
const nextDayOff = (calendar: BusinessCalendar, after: number): number | undefined => {
  const { isWorked } = workingDaysOf(calendar);
  for (let day = after + 1; day <= after + 400; day += 1) if (!isWorked(day)) return day;
  return undefined;
};

/** First day of the next run of at least so many days off that begins after a date. */
export const nextBreak = (
  calendar: BusinessCalendar,
  date: CalendarDate,
  length: number,
): number | undefined => {
  const after = epochDayOf(date);
  let at = after;
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const off = nextDayOff(calendar, at);
    const run = off === undefined ? undefined : runAround(calendar, off);
    if (run === undefined) return undefined;
    if (run.first > after && run.last - run.first + 1 >= length) return run.first;
    at = run.last;
  }
  return undefined;
};

const namedDays = rememberOf(({ exceptions }: BusinessCalendar) =>
  [...exceptions]
    .filter(([, { kind }]) => kind === 'holiday')
    .map(([date, { name }]) => ({ day: epochDayOf(date), names: [name.zh, name.en] }))
    .toSorted((a, b) => a.day - b.day),
);

/**
 * First day of the days off around the next holiday of that name, in either language, on or
 * after a date: what comes before the holiday comes before its whole break.
 */
export const holidayBreak = (
  calendar: BusinessCalendar,
  from: CalendarDate,
  name: string,
): number | undefined => {
  const wanted = name.trim().toLowerCase();
  const start = epochDayOf(from);
  const holiday = namedDays(calendar).find(
    ({ day, names }) => day >= start && names.some((each) => each.toLowerCase() === wanted),
  );
  if (holiday === undefined) return undefined;
  const { isWorked } = workingDaysOf(calendar);
  return isWorked(holiday.day) ? holiday.day : runAround(calendar, holiday.day)?.first;
};
