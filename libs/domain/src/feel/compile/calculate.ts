import { Exact } from '../../decimal/index.js';
import { finite, SERIES } from '../functions/numbers.js';
import type { Run } from '../run.js';
import { MOST_YEAR, civilOf, monthsLater } from '../values/civil.js';
import {
  DAY,
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  YearsMonths,
} from '../values/temporal.js';
import { isNumber } from '../values/value.js';
import type { Value } from '../values/value.js';
import { instantOf, momentOfDay } from '../values/zones.js';

export type Calculate = (a: Value, b: Value, run: Run) => Value;

const numbers: Readonly<Record<string, (a: Exact, b: Exact) => Exact>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => a.dividedBy(b),
  '**': (a, b) => a.pow(b),
};

/** Numbers with numbers, dates with durations, texts joined; anything else is null. */
export const calculator = (operator: string): Calculate => {
  const calculate = ofNumbers(operator);
  const others = temporal[operator];
  return (a, b, run) => {
    if (isNumber(a) && isNumber(b)) return calculate(a, b, run);
    if (typeof a === 'string' && operator === '+') return joined(a, b, run);
    return others?.(a, b) ?? null;
  };
};

const ofNumbers = (operator: string): ((a: Exact, b: Exact, run: Run) => Value) => {
  const calculate = numbers[operator];
  if (calculate === undefined) return () => null;
  if (operator !== '**') return (a, b) => finite(calculate(a, b));
  return (a, b, run) => {
    run.take(isShort(b) ? 5 : SERIES);
    return finite(calculate(a, b));
  };
};

/** Whether a power is a few multiplications. */
const isShort = (exponent: Exact): boolean => exponent.isInteger() && exponent.abs().lessThan(1000);

const joined = (a: string, b: Value, run: Run): Value => {
  if (typeof b !== 'string') return null;
  run.takeText(a.length + b.length);
  return a + b;
};

export const negated = (value: Value): Value => {
  if (isNumber(value)) return value.negated();
  if (value instanceof DaysTime) return new DaysTime(-value.nanos);
  return value instanceof YearsMonths ? new YearsMonths(-value.months + 0) : null;
};

const daySafe = (epochDay: number): number | undefined => {
  if (!Number.isSafeInteger(epochDay)) return undefined;
  return Math.abs(civilOf(epochDay).year) <= MOST_YEAR ? epochDay : undefined;
};

const monthsOn = (value: FeelDate | FeelDateTime, months: number): Value => {
  const day = daySafe(monthsLater(value.epochDay, months));
  if (day === undefined) return null;
  return value instanceof FeelDate
    ? new FeelDate(day)
    : new FeelDateTime(day, value.nanos, value.zone);
};

const NANOS = BigInt(DAY);

/** Whole days and what is left of the last, for negative lengths too. */
const split = (nanos: bigint): readonly [days: number, rest: number] => {
  const rest = ((nanos % NANOS) + NANOS) % NANOS;
  return [Number((nanos - rest) / NANOS), Number(rest)];
};

const nanosOn = (value: FeelDate | FeelDateTime, nanos: bigint): Value => {
  const start = value instanceof FeelDate ? 0 : value.nanos;
  const [days, rest] = split(BigInt(start) + nanos);
  const day = daySafe(value.epochDay + days);
  if (day === undefined) return null;
  return value instanceof FeelDate ? new FeelDate(day) : new FeelDateTime(day, rest, value.zone);
};

/** A duration behind a date, a clock, or another duration of its kind. */
const added = (a: Value, b: Value): Value => {
  if (b instanceof YearsMonths) return monthsBehind(a, b);
  return b instanceof DaysTime ? timeBehind(a, b) : null;
};

const monthsBehind = (a: Value, b: YearsMonths): Value => {
  if (a instanceof YearsMonths) return months(a.months + b.months);
  return a instanceof FeelDate || a instanceof FeelDateTime ? monthsOn(a, b.months) : null;
};

const timeBehind = (a: Value, b: DaysTime): Value => {
  if (a instanceof DaysTime) return new DaysTime(a.nanos + b.nanos);
  if (a instanceof FeelTime) return new FeelTime(split(BigInt(a.nanos) + b.nanos)[1], a.zone);
  return a instanceof FeelDate || a instanceof FeelDateTime ? nanosOn(a, b.nanos) : null;
};

const isDuration = (value: Value): value is DaysTime | YearsMonths =>
  value instanceof DaysTime || value instanceof YearsMonths;

const plus: Plain = (a, b) => (isDuration(a) && !isDuration(b) ? added(b, a) : added(a, b));

const minus: Plain = (a, b) => {
  if (isDuration(b)) return added(a, negated(b));
  return a instanceof FeelTime && b instanceof FeelTime ? timeBetween(b, a) : between(b, a);
};

const timeBetween = (from: FeelTime, to: FeelTime): Value =>
  sameSort(to, from) ? new DaysTime(BigInt(momentOfDay(to) - momentOfDay(from))) : null;

const between: Plain = (b, a) => {
  const [to, from] = [asMoment(a), asMoment(b)];
  if (to === undefined || from === undefined || !sameSort(to, from)) return null;
  return new DaysTime(instantOf(to) - instantOf(from));
};

/** Both know their zone, or neither does. */
const sameSort = (a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): boolean =>
  (a.zone === null) === (b.zone === null);

/** A date among moments is its midnight in UTC when the other has a zone. */
const asMoment = (value: Value): FeelDateTime | undefined => {
  if (value instanceof FeelDate) return new FeelDateTime(value.epochDay, 0, { offset: 0 });
  return value instanceof FeelDateTime ? value : undefined;
};

const months = (count: number): Value =>
  Number.isSafeInteger(count) ? new YearsMonths(count + 0) : null;

const scaled = (value: Value, by: (length: Exact) => Exact): Value => {
  if (value instanceof YearsMonths) return months(by(new Exact(value.months)).trunc().toNumber());
  if (!(value instanceof DaysTime)) return null;
  const length = by(new Exact(String(value.nanos)));
  return length.isFinite() && length.abs().lessThan('1e33')
    ? new DaysTime(BigInt(length.trunc().toFixed()))
    : null;
};

const times: Plain = (a, b) => {
  if (isNumber(b)) return scaled(a, (length) => length.times(b));
  return isNumber(a) ? scaled(b, (length) => length.times(a)) : null;
};

const over: Plain = (a, b) => {
  if (isNumber(b)) return b.isZero() ? null : scaled(a, (length) => length.dividedBy(b));
  if (a instanceof DaysTime && b instanceof DaysTime) {
    return finite(new Exact(String(a.nanos)).dividedBy(String(b.nanos)));
  }
  if (a instanceof YearsMonths && b instanceof YearsMonths) {
    return finite(new Exact(a.months).dividedBy(b.months));
  }
  return null;
};

type Plain = (a: Value, b: Value) => Value;

const temporal: Readonly<Record<string, Plain>> = { '+': plus, '-': minus, '*': times, '/': over };
