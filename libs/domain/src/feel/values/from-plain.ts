import { Exact } from '../../decimal/index.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelContext } from './context.js';
import { readDate, readDateTime, readDuration, readTime } from './read-temporal.js';
import { Shell } from './shell.js';
import { DaysTime, YearsMonths } from './temporal.js';
import type { Value } from './value.js';

const NUMBER = /^-?(\d{1,400}(\.\d{0,400})?|\.\d{1,400})([eE][+-]?\d{1,4})?$/;

/** A number from text, or null; what does not fit into 34 digits is rounded. */
export const numberFrom = (text: string): Exact | null => {
  if (!NUMBER.test(text)) return null;
  const number = new Exact(text);
  const rounded = text.length > 34 ? number.toSignificantDigits(34) : number;
  return rounded.isFinite() ? rounded : null;
};

/** Takes a plain value from the context as the kind its shape says; anything else is null. */
export const valueFrom = (raw: unknown, shape: TypeShape): Value => {
  if (typeof raw === 'string') return fromText(raw, shape);
  if (typeof raw === 'object' && raw !== null) return fromObject(raw, shape);
  if (typeof raw === 'number') return Number.isFinite(raw) ? new Exact(raw) : null;
  return typeof raw === 'boolean' ? raw : null;
};

const fromObject = (raw: object, shape: TypeShape): Value => {
  if (raw instanceof Shell || raw instanceof Exact) return raw as unknown as Value;
  if (Array.isArray(raw)) return raw.map((item) => valueFrom(item, itemOf(shape)));
  const entries = Object.entries(raw).map(
    ([key, entry]) => [key, later(entry, entryOf(shape, key))] as const,
  );
  return new FeelContext(new Map(entries));
};

/** What is cheap is taken at once, what has parts only when it is asked for. */
const later = (raw: unknown, shape: TypeShape): Value | (() => Value) =>
  typeof raw === 'object' && raw !== null ? () => valueFrom(raw, shape) : valueFrom(raw, shape);

const itemOf = (shape: TypeShape): TypeShape =>
  typeof shape === 'object' && 'list' in shape ? shape.list : 'any';

const entryOf = (shape: TypeShape, key: string): TypeShape => {
  if (typeof shape === 'string') return 'any';
  if ('anyKey' in shape) return shape.anyKey;
  return ('context' in shape ? shape.context[key] : undefined) ?? 'any';
};

const duration = <T extends DaysTime | YearsMonths>(
  text: string,
  kind: abstract new (...parts: never) => T,
): T | null => {
  const read = readDuration(text);
  return read instanceof kind ? read : null;
};

const readers: Readonly<Record<string, (text: string) => Value>> = {
  string: (text) => text,
  number: numberFrom,
  date: (text) => readDate(text) ?? null,
  time: (text) => readTime(text) ?? null,
  'date and time': (text) => readDateTime(text) ?? null,
  'days and time duration': (text) => duration(text, DaysTime),
  'years and months duration': (text) => duration(text, YearsMonths),
};

const fromText = (text: string, shape: TypeShape): Value => {
  const read = typeof shape === 'string' ? readers[shape] : undefined;
  return read === undefined ? text : read(text);
};
