import { equals, orderOf } from '../values/order.js';
import { Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import { numberFrom } from '../values/from-plain.js';
import { readDate, readDateTime, readDuration, readTime } from '../values/read-temporal.js';
import { taking } from './signature.js';
import type { Functions, Overload } from './signature.js';

type Side = Range['low'];
type Answer = boolean | null;

const order = (a: Value, b: Value): number => orderOf(a, b) ?? Number.NaN;

/** A point as a range of itself, so that each relation is written once. */
const asRange = (value: Value): Range =>
  value instanceof Range ? value : new Range({ value, included: true }, { value, included: true });

const relation = (
  kinds: readonly ('point' | 'range')[],
  holds: (a: Range, b: Range) => Answer,
): Overload =>
  taking(
    Object.fromEntries(
      kinds.map((kind, index) => [
        `${kind}${kinds[0] === kinds[1] ? index + 1 : ''}`,
        kind === 'range' ? 'range' : 'any',
      ]),
    ) as Readonly<Record<string, 'range' | 'any'>>,
    'boolean',
    (given, run) => {
      const [a = null, b = null] = Object.values(given);
      for (const end of endsOf([asRange(a), asRange(b)])) {
        if (typeof end === 'string') run.takeText(end.length);
      }
      const points = [a, b].filter((_, index) => kinds[index] === 'point');
      if (points.some((point) => point === null || point instanceof Range)) return null;
      return comparable(asRange(a), asRange(b)) ? holds(asRange(a), asRange(b)) : null;
    },
  );

const endsOf = (ranges: readonly Range[]): readonly Value[] =>
  ranges.flatMap(({ low, high }) => [low.value, high.value]);

const comparable = (a: Range, b: Range): boolean => {
  const ends = endsOf([a, b]);
  const [first = null] = ends.filter((value) => value !== null);
  return ends.every((value) => value === null || orderOf(first, value) !== undefined);
};

/** Order of two lower ends: the open side reaches furthest down, an excluded point less far. */
const lows = (a: Side, b: Side): number => {
  if (a.value === null || b.value === null)
    return Number(a.value !== null) - Number(b.value !== null);
  return order(a.value, b.value) || Number(b.included) - Number(a.included);
};
const highs = (a: Side, b: Side): number => {
  if (a.value === null || b.value === null)
    return Number(b.value !== null) - Number(a.value !== null);
  return order(a.value, b.value) || Number(a.included) - Number(b.included);
};

/** Whether an upper end lies before a lower one with no point shared. */
const apart = (high: Side, low: Side): boolean => {
  if (high.value === null || low.value === null) return false;
  const by = order(high.value, low.value);
  return by < 0 || (by === 0 && !(high.included && low.included));
};

const before = (a: Range, b: Range): Answer => apart(a.high, b.low);
const overlap = (a: Range, b: Range): Answer => !apart(a.high, b.low) && !apart(b.high, a.low);
const includes = (a: Range, b: Range): Answer =>
  lows(a.low, b.low) <= 0 && highs(b.high, a.high) <= 0;
const meets = (a: Range, b: Range): Answer =>
  a.high.included &&
  b.low.included &&
  a.high.value !== null &&
  equals(a.high.value, b.low.value) === true;
const starts = (a: Range, b: Range): Answer =>
  lows(a.low, b.low) === 0 && highs(a.high, b.high) <= 0;
const finishes = (a: Range, b: Range): Answer =>
  highs(a.high, b.high) === 0 && lows(a.low, b.low) >= 0;
const overlapsBefore = (a: Range, b: Range): Answer =>
  lows(a.low, b.low) < 0 && !apart(a.high, b.low) && highs(a.high, b.high) <= 0;
const same = (a: Range, b: Range): Answer =>
  lows(a.low, b.low) === 0 && highs(a.high, b.high) === 0;

const turned =
  (holds: (a: Range, b: Range) => Answer) =>
  (a: Range, b: Range): Answer =>
    holds(b, a);

const BOTH = ['range', 'range'] as const;

/** Ranges are tried first: a point may be any value, and would take a range for one. */
const everyWay = (holds: (a: Range, b: Range) => Answer) => [
  relation(BOTH, holds),
  relation(['range', 'point'], holds),
  relation(['point', 'range'], holds),
  relation(['point', 'point'], holds),
];

const RANGE = /^([[\](])(.*)\.\.(.*)([[\])])$/s;

/** An end of a range in a text: a number, a quoted text, or a date, time or duration. */
const endFrom = (text: string): Value | undefined => {
  const source = text.trim();
  if (source === '') return null;
  const quoted = /^@?"((?:[^"\\]|\\.)*)"$/s.exec(source)?.[1];
  const temporal = temporalFrom(/^(?:@|[a-z ]+\()?"?([^"]*)"?\)?$/.exec(source)?.[1] ?? '');
  if (quoted !== undefined && !source.startsWith('@')) return quoted;
  return numberFrom(source) ?? temporal;
};

const temporalFrom = (text: string): Value | undefined =>
  readDate(text) ?? readDateTime(text) ?? readTime(text) ?? readDuration(text);

const rangeFrom = (text: string): Value => {
  const [, open, from = '', to = '', close] = RANGE.exec(text.trim()) ?? [];
  const [low, high] = [endFrom(from), endFrom(to)];
  if (open === undefined || low === undefined || high === undefined) return null;
  const range = new Range(
    { value: low, included: open === '[' },
    { value: high, included: close === ']' },
  );
  return isSound(range) ? range : null;
};

/** An end that is open holds nothing to be included, and the ends are in order. */
const isSound = ({ low, high }: Range): boolean => {
  if (low.value === null) return high.value !== null && !low.included;
  if (high.value === null) return !high.included;
  return order(low.value, high.value) <= 0;
};

export const rangeFunctions: Functions = {
  before: everyWay(before),
  after: everyWay(turned(before)),
  meets: [relation(BOTH, meets)],
  'met by': [relation(BOTH, turned(meets))],
  overlaps: [relation(BOTH, overlap)],
  'overlaps before': [relation(BOTH, overlapsBefore)],
  'overlaps after': [relation(BOTH, turned(overlapsBefore))],
  finishes: [relation(BOTH, finishes), relation(['point', 'range'], finishes)],
  'finished by': [relation(BOTH, turned(finishes)), relation(['range', 'point'], turned(finishes))],
  includes: [relation(BOTH, includes), relation(['range', 'point'], includes)],
  during: [relation(BOTH, turned(includes)), relation(['point', 'range'], turned(includes))],
  starts: [relation(BOTH, starts), relation(['point', 'range'], starts)],
  'started by': [relation(BOTH, turned(starts)), relation(['range', 'point'], turned(starts))],
  coincides: [relation(BOTH, same), relation(['point', 'point'], same)],
  range: [taking({ from: 'string' }, { range: 'any' }, ({ from }) => rangeFrom(from))],
};
