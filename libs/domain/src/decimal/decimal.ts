import { Decimal as Big } from 'decimal.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';

/**
 * Decimal arithmetic on text. 40 significant digits, half up; results are plain notation without
 * exponent or trailing zeros, so that equal numbers are equal text.
 */
const Exact = Big.clone({ precision: 40, rounding: Big.ROUND_HALF_UP });

const plain = (value: Big): Decimal => as<Decimal>(value.isZero() ? '0' : value.toFixed());

export const isDecimal = (text: string): text is Decimal => /^-?\d{1,40}(\.\d{1,40})?$/.test(text);

export const add = (a: Decimal, b: Decimal): Decimal => plain(new Exact(a).plus(b));
export const subtract = (a: Decimal, b: Decimal): Decimal => plain(new Exact(a).minus(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => plain(new Exact(a).times(b));
export const compare = (a: Decimal, b: Decimal): number => new Exact(a).comparedTo(b);
export const floor = (a: Decimal): Decimal => plain(new Exact(a).floor());

/** Quotient, or `undefined` when the divisor is zero. */
export const divide = (a: Decimal, b: Decimal): Decimal | undefined =>
  new Exact(b).isZero() ? undefined : plain(new Exact(a).dividedBy(b));

/** Every digit two numbers of 80 places can differ in: what is left over is never rounded away. */
const Whole = Big.clone({ precision: 200 });

/** Whether a number lies whole steps above (or below) another, to the last digit. */
export const isOnStep = (
  value: Decimal,
  { from, step }: { readonly from: Decimal; readonly step: Decimal },
): boolean => new Whole(value).minus(from).modulo(step).isZero();

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => add(total, value), as<Decimal>('0'));

export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

export type RoundingMode = 'half up' | 'half down' | 'half even' | 'down' | 'up';

const MODES: Readonly<Record<RoundingMode, Big.Rounding>> = {
  'half up': Big.ROUND_HALF_UP,
  'half down': Big.ROUND_HALF_DOWN,
  'half even': Big.ROUND_HALF_EVEN,
  down: Big.ROUND_DOWN,
  up: Big.ROUND_UP,
};

/** Rounds to a multiple of `step` (e.g. `0.1`, `0.5`, `10`). */
export const roundTo = (value: Decimal, step: Decimal, mode: RoundingMode): Decimal =>
  plain(new Exact(value).dividedBy(step).toDecimalPlaces(0, MODES[mode]).times(step));
