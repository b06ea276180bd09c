import { Exact } from '../../decimal/index.js';
import type { Run } from '../run.js';
import { FeelContext } from '../values/context.js';
import { numberFrom } from '../values/from-plain.js';
import { equals } from '../values/order.js';
import { textOf } from '../values/text-of.js';
import { FeelDateTime, FeelTime } from '../values/temporal.js';
import type { Zone } from '../values/temporal.js';
import { isList, kindOf, Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';

const GROUPINGS: readonly (string | undefined)[] = [' ', ',', '.', undefined];
const POINTS: readonly (string | undefined)[] = ['.', ',', undefined];

/** A number written with separators, as people write it; null where it is ambiguous. */
const numberWritten = (
  from: string,
  grouping: string | undefined,
  point: string | undefined,
): Value => {
  const allowed = GROUPINGS.includes(grouping) && POINTS.includes(point);
  if (!allowed || (grouping !== undefined && grouping === point)) return null;
  const ungrouped = grouping === undefined ? from : from.replaceAll(grouping, '');
  return numberFrom(point === undefined ? ungrouped : ungrouped.replace(point, '.'));
};

const sameZone = (a: Zone | null, b: Zone | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The same in the domain of values: a time in another zone is another, though it is as late. */
const is = (a: Value, b: Value, run: Run): boolean => {
  if (kindOf(a) !== kindOf(b)) return false;
  const zoned = [FeelTime, FeelDateTime].some((kind) => a instanceof kind);
  if (zoned && !sameZone((a as FeelTime).zone, (b as FeelTime).zone)) return false;
  return equals(a, b, run) === true;
};

/** Roughly how long a value's text is, paid before it is made. */
const weigh = (value: Value, run: Run): void => {
  run.take(value instanceof Exact ? 1 + Math.ceil(Math.abs(value.e) / 64) : 1);
  if (typeof value === 'string') run.takeText(value.length);
  const parts = partsOf(value);
  if (parts.length > 0) run.deeper(1, () => parts.forEach((part) => weigh(part, run)));
};

const partsOf = (value: Value): readonly Value[] => {
  if (value instanceof FeelContext) return value.keys().map((key) => value.get(key) ?? null);
  if (value instanceof Range) return [value.low.value, value.high.value];
  return isList(value) ? value : [];
};

export const conversionFunctions: Functions = {
  string: [
    taking({ from: 'any' }, 'string', ({ from }, run) => {
      weigh(from, run);
      return from === null ? null : textOf(from);
    }),
  ],
  number: [
    taking(
      { from: 'string', 'grouping separator': 'string?', 'decimal separator': 'string?' },
      'number',
      (given) => numberWritten(given.from, given['grouping separator'], given['decimal separator']),
    ),
    taking({ from: 'number' }, 'number', ({ from }) => from),
  ],
  not: [
    taking({ negand: 'any' }, 'boolean', ({ negand }) =>
      typeof negand === 'boolean' ? !negand : null,
    ),
  ],
  is: [
    taking({ value1: 'any?', value2: 'any?' }, 'boolean', (given, run) =>
      is(given.value1 ?? null, given.value2 ?? null, run),
    ),
  ],
};
