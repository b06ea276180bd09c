import type { Exact } from '../../decimal/index.js';
import { civilOf, dayOfYear, epochDayOf, isCivil, weekdayOf, weekOfYear } from '../values/civil.js';
import {
  readDate,
  readDateTime,
  readDuration,
  readTime,
  zoneNamed,
} from '../values/read-temporal.js';
import {
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  HOUR,
  MINUTE,
  SECOND,
  YearsMonths,
} from '../values/temporal.js';
import type { Zone } from '../values/temporal.js';
import type { Value } from '../values/value.js';
import { taking } from './signature.js';
import type { Functions, Overload } from './signature.js';
import { whole } from './numbers.js';

const dateFrom = (year: Exact, month: Exact, day: Exact): FeelDate | null => {
  const civil = { year: year.toNumber(), month: month.toNumber(), day: day.toNumber() };
  return isCivil(civil) ? new FeelDate(epochDayOf(civil)) : null;
};

interface Clock {
  readonly hour: Exact;
  readonly minute: Exact;
  readonly second: Exact;
}

const isWithin = (value: Exact, most: number): boolean =>
  value.isInteger() && !value.isNegative() && value.lessThan(most);

const timeFrom = ({ hour, minute, second }: Clock, zone: Zone | null): FeelTime | null => {
  const parts = isWithin(hour, 24) && isWithin(minute, 60);
  if (!parts || second.isNegative() || second.greaterThanOrEqualTo(60)) return null;
  const nanos = second.times(SECOND).trunc().toNumber();
  return new FeelTime(hour.toNumber() * HOUR + minute.toNumber() * MINUTE + nanos, zone);
};

const MOST_OFFSET = 18 * 3600;

const zoneFrom = (offset: DaysTime | undefined): Zone | null | undefined => {
  if (offset === undefined) return null;
  const seconds = Number(offset.nanos / BigInt(SECOND));
  return Math.abs(seconds) <= MOST_OFFSET ? { offset: seconds } : undefined;
};

const at = (date: FeelDate | FeelDateTime | null, time: FeelTime | null): Value =>
  date === null || time === null ? null : new FeelDateTime(date.epochDay, time.nanos, time.zone);

const PARTS = { hour: 'number', minute: 'number', second: 'number' } as const;
const DATE_PARTS = { year: 'number', month: 'number', day: 'number', ...PARTS } as const;

const dayOf = (date: FeelDate | FeelDateTime): FeelDate => new FeelDate(date.epochDay);

const timeOf = ({ nanos, zone }: FeelDateTime): FeelTime => new FeelTime(nanos, zone);
const midnight = (): FeelTime => new FeelTime(0, { offset: 0 });

/** Whole months from one day to another, by the calendar. */
const monthsBetween = (from: Value, to: Value): Value => {
  if (!isDay(from) || !isDay(to)) return null;
  const [a, b] = [civilOf(from.epochDay), civilOf(to.epochDay)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const late = b.day - a.day;
  if (months > 0 && late < 0) return new YearsMonths(months - 1);
  return new YearsMonths(months < 0 && late > 0 ? months + 1 : months);
};

const isDay = (value: Value): value is FeelDate | FeelDateTime =>
  value instanceof FeelDate || value instanceof FeelDateTime;

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const ofDay = (give: (epochDay: number) => Value): readonly Overload[] => {
  const result = typeof give(0) === 'string' ? 'string' : 'number';
  return [
    taking({ date: 'date' }, result, ({ date }) => give(date.epochDay)),
    taking({ date: 'date and time' }, result, ({ date }) => give(date.epochDay)),
  ];
};

const dateFunctions: Functions = {
  date: [
    taking({ from: 'string' }, 'date', ({ from }) => readDate(from) ?? null),
    taking({ from: 'date' }, 'date', ({ from }) => from),
    taking({ from: 'date and time' }, 'date', ({ from }) => dayOf(from)),
    taking({ year: 'number', month: 'number', day: 'number' }, 'date', (given) =>
      dateFrom(given.year, given.month, given.day),
    ),
  ],
  time: [
    taking({ from: 'string' }, 'time', ({ from }) => readTime(from) ?? null),
    taking({ from: 'time' }, 'time', ({ from }) => from),
    taking({ from: 'date and time' }, 'time', ({ from }) => timeOf(from)),
    taking({ from: 'date' }, 'time', midnight),
    taking({ ...PARTS, offset: 'days and time duration?' }, 'time', ({ offset, ...clock }) => {
      const zone = zoneFrom(offset);
      return zone === undefined ? null : timeFrom(clock, zone);
    }),
  ],
};

const momentFunctions: Functions = {
  'date and time': [
    taking({ from: 'string' }, 'date and time', ({ from }) => readDateTime(from) ?? null),
    taking({ from: 'date and time' }, 'date and time', ({ from }) => from),
    taking({ from: 'date' }, 'date and time', ({ from }) => at(from, midnight())),
    taking({ date: 'date', time: 'time' }, 'date and time', ({ date, time }) => at(date, time)),
    taking({ date: 'date and time', time: 'time' }, 'date and time', ({ date, time }) =>
      at(date, time),
    ),
    taking(DATE_PARTS, 'date and time', ({ year, month, day, ...clock }) =>
      at(dateFrom(year, month, day), timeFrom(clock, null)),
    ),
    taking({ ...DATE_PARTS, offset: 'days and time duration' }, 'date and time', (given) => {
      const zone = zoneFrom(given.offset);
      const { year, month, day } = given;
      return zone === undefined ? null : at(dateFrom(year, month, day), timeFrom(given, zone));
    }),
    taking({ ...DATE_PARTS, timezone: 'string' }, 'date and time', (given) => {
      const zone = given.timezone === 'Z' ? { offset: 0 } : zoneNamed(given.timezone);
      const { year, month, day } = given;
      return zone === undefined ? null : at(dateFrom(year, month, day), timeFrom(given, zone));
    }),
  ],
};

const ABS: Functions = {
  abs: [
    taking({ n: 'days and time duration' }, 'days and time duration', ({ n }) =>
      n.nanos < 0n ? new DaysTime(-n.nanos) : n,
    ),
    taking({ n: 'years and months duration' }, 'years and months duration', ({ n }) =>
      n.months < 0 ? new YearsMonths(-n.months) : n,
    ),
  ],
};
export const durationAbs: readonly Overload[] = ABS['abs'] ?? [];

export const timeFunctions: Functions = {
  ...dateFunctions,
  ...momentFunctions,
  duration: [
    taking({ from: 'string' }, 'any', ({ from }) => readDuration(from) ?? null),
    taking({ from: 'days and time duration' }, 'any', ({ from }) => from),
    taking({ from: 'years and months duration' }, 'any', ({ from }) => from),
  ],
  'years and months duration': [
    taking({ from: 'any', to: 'any' }, 'years and months duration', ({ from, to }) =>
      monthsBetween(from, to),
    ),
  ],
  'day of year': ofDay((day) => whole(dayOfYear(day))),
  'day of week': ofDay((day) => DAYS[weekdayOf(day) - 1] ?? null),
  'month of year': ofDay((day) => MONTHS[civilOf(day).month - 1] ?? null),
  'week of year': ofDay((day) => whole(weekOfYear(day))),
};
