import { compare, divide, sum } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { RatersFormula } from './formula-definitions.js';
import { hindrance, takeValue } from './missing.js';
import type { Rejected, Scoring, Sum, Unavailable } from './scored.js';

/** Arithmetic mean, or nothing of nothing. */
export const mean = (values: readonly Decimal[]): Decimal | undefined =>
  divide(sum(values), as<Decimal>(String(values.length)));

/** The value in the middle; of an even number, the mean of the two in the middle. */
export const median = (values: readonly Decimal[]): Decimal | undefined => {
  const sorted = values.toSorted(compare);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1));
};

/** The mean without the so many lowest and highest; nothing when none would be left. */
export const trimmedMean = (values: readonly Decimal[], each: number): Decimal | undefined =>
  values.length > 2 * each ? mean(values.toSorted(compare).slice(each, -each)) : undefined;

/** One number out of many raters'. Fewer than the flow asks for are a missing part. */
export const ratersValue = (
  formula: RatersFormula,
  scoring: Scoring,
): Sum | Unavailable | Rejected => {
  const listed = scoring.lists?.get(formula.of) ?? [];
  const values = listed.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const value = values.length < (formula.atLeast ?? 1) ? undefined : taken(formula, values);
  // In order of size: who entered which is not for everybody who reads how a score was made.
  const parts = values.toSorted(compare).map((each) => ({ ref: formula.of, value: each }));
  const input = value === undefined ? {} : { value, source: formula.of, parts };
  const part = takeValue(formula.of, input, scoring.definition);
  const hindered = hindrance([part]);
  if (hindered !== undefined) return hindered;
  const { traced } = part;
  return traced.value === undefined
    ? { kind: 'not available', because: `${formula.of} is missing`, trace: [traced] }
    : { kind: 'sum', value: traced.value, trace: [traced] };
};

const taken = (
  { take, dropEachEnd = 1 }: RatersFormula,
  values: readonly Decimal[],
): Decimal | undefined => {
  switch (take) {
    case 'mean':
      return mean(values);
    case 'median':
      return median(values);
    case 'trimmed mean':
      return trimmedMean(values, dropEachEnd);
  }
};
