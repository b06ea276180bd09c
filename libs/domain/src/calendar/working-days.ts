import type { BusinessCalendar } from './business-calendar.js';
import { epochDayOf, weekdayOfDay } from './dates.js';
import { rememberOf } from './remember.js';

/**
 * Working days of a calendar as a table: the regular week counts itself, and only the days that
 * differ from it are listed. Any span is counted, and any number of working days is added, by
 * binary search: ten thousand years cost as little as a week.
 */
export interface WorkingDays {
  readonly isWorked: (day: number) => boolean;
  /** Number of the last working day up to that day; numbers of two days differ by those between. */
  readonly upTo: (day: number) => number;
  /** The day with that number, if there is one. */
  readonly numbered: (number: number) => number | undefined;
}

/** Of 1970-01-01, a Thursday: days since the Monday before. */
const SINCE_MONDAY = 3;

export const workingDaysOf = rememberOf((calendar: BusinessCalendar): WorkingDays => {
  const week = weekOf(calendar);
  const { days, changes } = unlikeTheWeek(calendar);
  const regular = (day: number): number => {
    const count = day + SINCE_MONDAY + 1;
    const weeks = Math.floor(count / 7);
    return weeks * week.worked + (week.before[count - weeks * 7] ?? 0);
  };
  const upTo = (day: number): number => regular(day) + (changes[places(days, day)] ?? 0);
  return {
    upTo,
    isWorked: (day) => upTo(day) > upTo(day - 1),
    numbered: (number) => {
      if (!Number.isSafeInteger(number)) return undefined;
      const { from, to } = bounds(number, week.worked, days);
      return upTo(to) < number || upTo(from) >= number ? undefined : first(number, upTo, from, to);
    },
  };
});

/** Working days of a regular week, and how many of them are before each weekday. */
const weekOf = ({ restDays }: BusinessCalendar) => {
  const before = [0];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    before.push((before[weekday - 1] ?? 0) + (restDays.includes(weekday) ? 0 : 1));
  }
  return { worked: before[7] ?? 0, before };
};

/** Days that are not as their weekday is, in order, and by how many the count is off after each. */
const unlikeTheWeek = ({ exceptions, restDays }: BusinessCalendar) => {
  const changed: [number, number][] = [];
  for (const [date, { kind }] of exceptions) {
    const day = epochDayOf(date);
    const isRest = restDays.includes(weekdayOfDay(day));
    if (isRest === (kind === 'makeUpDay')) changed.push([day, isRest ? 1 : -1]);
  }
  changed.sort(([a], [b]) => a - b);
  const changes = [0];
  for (const [, change] of changed) changes.push((changes.at(-1) ?? 0) + change);
  return { days: changed.map(([day]) => day), changes };
};

/** How many of the ordered days are not after that day. */
const places = (days: readonly number[], day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Where a number must lie. A week without any working day has only its listed ones.
 */
const bounds = (number: number, perWeek: number, days: readonly number[]) => {
  if (perWeek === 0) return { from: (days[0] ?? 0) - 1, to: days.at(-1) ?? 0 };
  const regular = Math.floor(number / perWeek) * 7 - SINCE_MONDAY;
  const slack = (Math.ceil(days.length / perWeek) + 2) * 7;
  return { from: regular - slack, to: regular + slack };
};

/** The first day whose number is reached, by halving. */
const first = (
  number: number,
  upTo: (day: number) => number,
  ...[after, to]: readonly [number, number]
): number => {
  let low = after;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (upTo(middle) >= number) high = middle;
    else low = middle;
  }
  return high;
};
