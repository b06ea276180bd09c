import type { Run } from '../run.js';
import { FeelContext } from './context.js';
import { isList, isNumber, kindOf, Range } from './value.js';
import type { Value } from './value.js';
import { DaysTime, FeelDate, FeelDateTime, FeelTime, YearsMonths } from './temporal.js';
import { instantOf, momentOfDay } from './zones.js';

/** Who compares pays for what is compared: the steps are those of the evaluation. */
type Payer = Run | undefined;

/** By code points, so that a text beyond the basic plane stands behind all others. */
const textOrder = (a: string, b: string, run: Payer): number => {
  run?.takeText(Math.min(a.length, b.length));
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const [x, y] = [a.codePointAt(at) ?? 0, b.codePointAt(at) ?? 0];
    if (x !== y) return x - y;
  }
  return a.length - b.length;
};

const sign = (a: bigint | number, b: bigint | number): number => (a < b ? -1 : a > b ? 1 : 0);

const bothZoned = (a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): boolean =>
  (a.zone === null) === (b.zone === null);

const temporalOrder = (a: Value, b: Value): number | undefined => {
  if (a instanceof FeelDate && b instanceof FeelDate) return sign(a.epochDay, b.epochDay);
  if (a instanceof DaysTime && b instanceof DaysTime) return sign(a.nanos, b.nanos);
  if (a instanceof YearsMonths && b instanceof YearsMonths) return sign(a.months, b.months);
  return clockOrder(a, b);
};

/** Clocks are compared to the millisecond, as instants are written everywhere here. */
const MILLI = 1_000_000;
const MILLIS = 1_000_000n;
const millis = (nanos: bigint): bigint => (nanos - (((nanos % MILLIS) + MILLIS) % MILLIS)) / MILLIS;

/** With a zone and without are not comparable: nobody knows where the second clock hangs. */
const clockOrder = (a: Value, b: Value): number | undefined => {
  if (a instanceof FeelTime && b instanceof FeelTime && bothZoned(a, b)) {
    return sign(Math.floor(momentOfDay(a) / MILLI), Math.floor(momentOfDay(b) / MILLI));
  }
  if (a instanceof FeelDateTime && b instanceof FeelDateTime && bothZoned(a, b)) {
    return sign(millis(instantOf(a)), millis(instantOf(b)));
  }
  return undefined;
};

/** Order of two values of one kind; `undefined` when FEEL knows no order between them. */
export const orderOf = (a: Value, b: Value, run?: Run): number | undefined => {
  if (isNumber(a)) return isNumber(b) ? a.comparedTo(b) : undefined;
  if (typeof a === 'string') return typeof b === 'string' ? textOrder(a, b, run) : undefined;
  return temporalOrder(a, b);
};

/** Equality: null equals null only; of values of different kinds nothing can be said. */
export const equals = (a: Value, b: Value, run?: Run): boolean | null => {
  if (a === null || b === null) return a === b;
  const order = orderOf(a, b, run);
  if (order !== undefined) return order === 0;
  if (kindOf(a) !== kindOf(b)) return null;
  return run === undefined ? sameParts(a, b, run) : run.deeper(1, () => sameParts(a, b, run));
};

const sameParts = (a: Value, b: Value, run: Payer): boolean | null => {
  if (isList(a)) return isList(b) && sameItems(a, b, run);
  if (a instanceof FeelContext) return b instanceof FeelContext && sameEntries(a, b, run);
  if (a instanceof Range) return b instanceof Range && sameRange(a, b);
  return typeof a === 'boolean' ? a === b : unlike(a);
};

/** Clocks of which one hangs nowhere are not the same; functions are not compared. */
const unlike = (a: Value): false | null =>
  a instanceof FeelTime || a instanceof FeelDateTime ? false : null;

const sameRange = (a: Range, b: Range): boolean => sameEnd(a.low, b.low) && sameEnd(a.high, b.high);

const sameEnd = (a: Range['low'], b: Range['low']): boolean =>
  a.included === b.included && equals(a.value, b.value) === true;

const sameItems = (a: readonly Value[], b: readonly Value[], run: Payer): boolean =>
  a.length === b.length &&
  a.every((item, index) => {
    run?.take();
    return equals(item, b[index] ?? null, run) === true;
  });

const sameEntries = (a: FeelContext, b: FeelContext, run: Payer): boolean =>
  a.size === b.size &&
  a.keys().every((key) => {
    run?.take();
    const other = b.get(key);
    return other !== undefined && equals(a.get(key) ?? null, other, run) === true;
  });
