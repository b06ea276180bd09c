import { subtract } from '../decimal/index.js';
import type { Decimal } from '../kernel/index.js';
import { mean } from '../scoring/index.js';

/** A value, and who is responsible for it. */
export interface Given {
  readonly rater: string;
  readonly value: Decimal;
}

/** How far a rater's mean lies above or below everybody's. */
export interface Leniency {
  readonly rater: string;
  readonly people: number;
  readonly mean: Decimal;
  readonly difference: Decimal;
}

export interface RaterFigures {
  /** Mean of everybody; absent where the hidden ones would follow from it. */
  readonly overall?: Decimal;
  readonly raters: readonly Leniency[];
  /** Raters whose figures are too small to be told. */
  readonly hidden: number;
}

/**
 * Leniency of each rater with at least so many people. The rest is what the overall mean leaves
 * when all others are taken away, so it must be of two raters and of that many people as well: if
 * not, the smallest rater still told is hidden too.
 */
export const raterFigures = (given: readonly Given[], floor: number): RaterFigures => {
  const byRater = new Map<string, Decimal[]>();
  for (const { rater, value } of given) byRater.set(rater, [...(byRater.get(rater) ?? []), value]);
  const all = [...byRater].toSorted(([, a], [, b]) => b.length - a.length);
  let told = all.filter(([, values]) => values.length >= floor);
  while (told.length > 0 && !isSafe(all.slice(told.length), floor)) told = told.slice(0, -1);
  const overall = mean(given.map(({ value }) => value));
  if (overall === undefined || given.length < floor || told.length === 0)
    return { raters: [], hidden: all.length };
  const raters = told.flatMap(([rater, values]) => figureOf(rater, values, overall) ?? []);
  return { overall, raters, hidden: all.length - told.length };
};

const isSafe = (hidden: readonly (readonly [string, readonly Decimal[]])[], floor: number) =>
  hidden.length === 0 ||
  (hidden.length > 1 && hidden.reduce((sum, [, values]) => sum + values.length, 0) >= floor);

const figureOf = (
  rater: string,
  values: readonly Decimal[],
  overall: Decimal,
): Leniency | undefined => {
  const own = mean(values);
  return own === undefined
    ? undefined
    : { rater, people: values.length, mean: own, difference: subtract(own, overall) };
};
