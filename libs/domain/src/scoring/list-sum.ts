import { isDecimal } from '../decimal/index.js';
import type { ListFormula } from './formula-definitions.js';
import { hindrance, takeValue } from './missing.js';
import type { Taken } from './missing.js';
import type { Listed, Rejected, Scoring, Sum, Unavailable } from './scored.js';
import { byWeights, limited } from './weighted-sum.js';

/**
 * A weighted sum over a list whose weights are data. An item without a result is a missing part
 * under the name of the list: its rule holds for each item, and for the list as a whole when it
 * is empty.
 */
export const listSum = (formula: ListFormula, scoring: Scoring): Sum | Unavailable | Rejected => {
  const listed = scoring.lists?.get(formula.of) ?? [{}];
  const taken = listed.map((item) => itemOf(formula, item, scoring));
  const hindered = hindrance(taken);
  if (hindered !== undefined) return hindered;
  const counted = taken.map(({ traced }) => traced).filter(({ value }) => value !== undefined);
  return byWeights(counted);
};

const itemOf = (formula: ListFormula, item: Listed, { definition }: Scoring): Taken => {
  const { value, weight, source } = item;
  const known = value !== undefined && isDecimal(value) ? limited(value, formula) : undefined;
  const input = {
    ...(known === undefined ? {} : { value: known }),
    ...(source === undefined ? {} : { source }),
  };
  const part = takeValue(formula.of, input, definition);
  return weight === undefined ? part : { ...part, traced: { ...part.traced, weight } };
};
