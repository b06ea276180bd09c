import { Decimal as Big } from 'decimal.js';

/**
 * The numbers of FEEL: IEEE 754 decimal128, that is 34 significant digits, half even, exponents
 * up to ±6144. What does not fit is infinite, and FEEL knows no infinity: it becomes null.
 */
export const Exact = Big.clone({
  precision: 34,
  rounding: Big.ROUND_HALF_EVEN,
  minE: -6176,
  maxE: 6144,
});
export type Exact = Big;

/** How an exact number is rounded to a scale. */
export const ROUNDING = {
  floor: Big.ROUND_FLOOR,
  ceiling: Big.ROUND_CEIL,
  up: Big.ROUND_UP,
  down: Big.ROUND_DOWN,
  halfUp: Big.ROUND_HALF_UP,
  halfDown: Big.ROUND_HALF_DOWN,
  halfEven: Big.ROUND_HALF_EVEN,
} as const;
export type Rounding = Big.Rounding;
