import { compare, larger, smaller, subtract } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { mean, median } from '../scoring/index.js';
import type { BalanceRule } from './quota-rule.js';

/** A balance that does not hold: what it comes to, and what it may. */
export interface BalanceFigure {
  readonly of: BalanceRule['of'];
  readonly actual: Decimal;
  readonly atMost?: Decimal;
  readonly atLeast?: Decimal;
  readonly isBinding: boolean;
  readonly holds: boolean;
}

/**
 * Mean, median or the gaps between neighbours of a group's values. Without a value there is nothing
 * to say; a limit is a number, which may be the unit's own score.
 */
export const balanceFigure = (
  rule: BalanceRule,
  values: readonly Decimal[],
): BalanceFigure | undefined => {
  const { of, atMost, atLeast, adviseBelow = 0 } = rule;
  const [low, high] = extent(of, values);
  if (low === undefined || high === undefined) return undefined;
  const isBelow = lies(low, atLeast, -1);
  return {
    of,
    actual: isBelow ? low : high,
    ...(atMost === undefined ? {} : { atMost: as<Decimal>(atMost) }),
    ...(atLeast === undefined ? {} : { atLeast: as<Decimal>(atLeast) }),
    isBinding: values.length >= adviseBelow,
    holds: !isBelow && !lies(high, atMost, 1),
  };
};

/** Whether a value lies beyond a limit, on the side that is meant. */
const lies = (value: Decimal, limit: string | undefined, side: 1 | -1): boolean =>
  limit !== undefined && Math.sign(compare(value, as<Decimal>(limit))) === side;

/** The least and the most of what is looked at; of a mean or a median they are the same. */
const extent = (
  of: BalanceRule['of'],
  values: readonly Decimal[],
): readonly (Decimal | undefined)[] => {
  switch (of) {
    case 'mean':
      return [mean(values), mean(values)];
    case 'median':
      return values.length === 0 ? [] : [median(values), median(values)];
    case 'gap between neighbours': {
      const sorted = values.toSorted(compare);
      const gaps = sorted.slice(1).map((each, index) => subtract(each, sorted[index] ?? each));
      const [first] = gaps;
      return first === undefined ? [] : [gaps.reduce(smaller, first), gaps.reduce(larger, first)];
    }
  }
};
