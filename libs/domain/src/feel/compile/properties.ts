import { Exact } from '../../decimal/index.js';
import type { TypeShape } from '../types/type-shape.js';
import { civilOf, weekdayOf } from '../values/civil.js';
import { Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import {
  DAY,
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  HOUR,
  MINUTE,
  SECOND,
  YearsMonths,
} from '../values/temporal.js';
import { offsetOf } from '../values/zones.js';

type Properties = Readonly<Record<string, TypeShape>>;

const DATE: Properties = { year: 'number', month: 'number', day: 'number', weekday: 'number' };
const TIME: Properties = {
  hour: 'number',
  minute: 'number',
  second: 'number',
  'time offset': 'days and time duration',
  timezone: 'string',
};

/** What values that are not contexts have under a name. */
export const propertyKinds: Readonly<Record<string, Properties>> = {
  date: DATE,
  time: TIME,
  'date and time': { ...DATE, ...TIME },
  'days and time duration': {
    days: 'number',
    hours: 'number',
    minutes: 'number',
    seconds: 'number',
  },
  'years and months duration': { years: 'number', months: 'number' },
};

const dateParts = (epochDay: number, name: string): number | undefined => {
  if (name === 'weekday') return weekdayOf(epochDay);
  const civil: Readonly<Record<string, number>> = { ...civilOf(epochDay) };
  return Object.hasOwn(civil, name) ? civil[name] : undefined;
};

const dateProperty = ({ epochDay }: FeelDate | FeelDateTime, name: string): Value => {
  const part = dateParts(epochDay, name);
  return part === undefined ? null : new Exact(part);
};

const clockParts: Readonly<Record<string, (nanos: number) => number>> = {
  hour: (nanos) => Math.floor(nanos / HOUR),
  minute: (nanos) => Math.floor(nanos / MINUTE) % 60,
};

/** How far a clock is from UTC; of a named zone without a date nobody knows. */
const offsetFromUtc = (value: FeelTime | FeelDateTime): Value => {
  const { nanos, zone } = value;
  if (zone === null || (value instanceof FeelTime && 'id' in zone)) return null;
  const day = value instanceof FeelDateTime ? value.epochDay : 0;
  return new DaysTime(BigInt(offsetOf(zone, day, nanos)) * BigInt(SECOND));
};

const timeProperty = (value: FeelTime | FeelDateTime, name: string): Value => {
  const { nanos, zone } = value;
  if (name === 'second') return new Exact(nanos % MINUTE).dividedBy(SECOND);
  if (name === 'timezone') return zone !== null && 'id' in zone ? zone.id : null;
  if (name === 'time offset') return offsetFromUtc(value);
  const part = clockParts[name]?.(nanos);
  return part === undefined ? null : new Exact(part);
};

const monthsProperty = ({ months }: YearsMonths, name: string): Value => {
  if (name === 'years') return new Exact(Math.trunc(months / 12) + 0);
  return name === 'months' ? new Exact((months % 12) + 0) : null;
};

const daysProperty = ({ nanos }: DaysTime, name: string): Value => {
  if (name === 'days') return new Exact(String(nanos / BigInt(DAY)));
  if (name === 'hours') return new Exact(String((nanos / BigInt(HOUR)) % 24n));
  if (name === 'minutes') return new Exact(String((nanos / BigInt(MINUTE)) % 60n));
  if (name !== 'seconds') return null;
  return new Exact(String(nanos % BigInt(MINUTE))).dividedBy(SECOND);
};

const rangeProperty = ({ low, high }: Range, name: string): Value => {
  if (name === 'start') return low.value;
  if (name === 'end') return high.value;
  if (name === 'start included') return low.included;
  return name === 'end included' ? high.included : null;
};

/** A part of a date, time, duration or range; null when it has none of that name. */
export const temporalProperty = (value: Value, name: string): Value => {
  if (value instanceof FeelDate) return dateProperty(value, name);
  if (value instanceof FeelDateTime) return dateProperty(value, name) ?? timeProperty(value, name);
  if (value instanceof FeelTime) return timeProperty(value, name);
  if (value instanceof DaysTime) return daysProperty(value, name);
  if (value instanceof YearsMonths) return monthsProperty(value, name);
  return value instanceof Range ? rangeProperty(value, name) : null;
};
