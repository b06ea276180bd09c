import { daysBetween, isCalendarDate } from '../calendar/index.js';
import { compare, isDecimal } from '../decimal/index.js';
import type { CalendarDate, Decimal } from '../kernel/index.js';

/**
 * A FEEL value. Numbers are decimal text and dates calendar dates, each in a shell of its own,
 * so that neither is ever mistaken for a string.
 */
export type Value =
  | null
  | boolean
  | string
  | { readonly number: Decimal }
  | { readonly date: CalendarDate }
  | { readonly duration: { readonly months: number; readonly days: number } }
  | readonly Value[]
  | { readonly context: object };

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

type Shell = Exclude<Value, null | boolean | string | readonly Value[]>;
const isShell = (value: Value): value is Shell =>
  typeof value === 'object' && value !== null && !isList(value);

export const numberOf = (value: Value): Decimal | undefined =>
  isShell(value) && 'number' in value ? value.number : undefined;
export const dateIn = (value: Value): CalendarDate | undefined =>
  isShell(value) && 'date' in value ? value.date : undefined;
export const durationIn = (value: Value) =>
  isShell(value) && 'duration' in value ? value.duration : undefined;
export const contextIn = (value: Value): object | undefined =>
  isShell(value) && 'context' in value ? value.context : undefined;

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of two values of one kind; `undefined` when FEEL knows no order between them. */
export const orderOf = (a: Value, b: Value): number | undefined => {
  if (typeof a === 'string' && typeof b === 'string') return textOrder(a, b);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return compare(x, y);
  const [from, to] = [dateIn(a), dateIn(b)];
  return from === undefined || to === undefined ? undefined : daysBetween(to, from);
};

/** Equality: null equals null only; different kinds have no answer. */
export const equals = (a: Value, b: Value): boolean | null => {
  if (a === null || b === null) return a === b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return a === b;
  if (isList(a) && isList(b)) return sameItems(a, b);
  const order = orderOf(a, b);
  return order === undefined ? null : order === 0;
};

const sameItems = (a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null) === true);

/** How the documented context types a value: what text stands for. */
export type TypeShape =
  | 'string'
  | 'boolean'
  | 'number'
  | 'date'
  | 'any'
  | { readonly list: TypeShape }
  | { readonly context: Readonly<Record<string, TypeShape>> }
  | { readonly anyKey: TypeShape };

/** Takes a plain value from the context as the kind its shape says; anything else is null. */
export const valueFrom = (raw: unknown, shape: TypeShape): Value => {
  if (raw === null || raw === undefined) return null;
  if (Array.isArray(raw)) return raw.map((element) => valueFrom(element, itemOf(shape)));
  if (typeof raw === 'object') return { context: raw };
  return fromPlain(raw, shape);
};

const itemOf = (shape: TypeShape): TypeShape =>
  typeof shape === 'object' && 'list' in shape ? shape.list : 'any';

const fromPlain = (raw: unknown, shape: TypeShape): Value => {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return fromText(String(raw), 'number');
  return typeof raw === 'string' ? fromText(raw, shape) : null;
};

const fromText = (text: string, shape: TypeShape): Value => {
  if (shape === 'number') return isDecimal(text) ? { number: text } : null;
  if (shape === 'date') return isCalendarDate(text) ? { date: text } : null;
  return text;
};
