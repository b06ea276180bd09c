import { roundTo } from '../decimal/index.js';
import type { RoundingMode } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { adjust } from './adjust.js';
import { bandIn } from './bands.js';
import { firstAvailable } from './first-of.js';
import { listSum } from './list-sum.js';
import { lookUp } from './lookup.js';
import { override } from './override.js';
import { ratersValue } from './raters.js';
import type { Rejected, Scored, Scoring, Sum, Unavailable } from './scored.js';
import { limited, weightedSum } from './weighted-sum.js';

/**
 * Computes a score in the stated order: parts, missing rule, sum, bonus and malus, caps, rounding,
 * band, overrides (decision 10 of the flow language). Intermediate values are not rounded; the band
 * reads the rounded value.
 */
export const score = (scoring: Scoring): Scored => {
  const { definition } = scoring;
  const sum = sumOf(scoring);
  const adjusted = sum.kind === 'sum' ? adjust(sum, scoring) : sum;
  if (adjusted.kind !== 'sum') return adjusted;
  const value = rounded(limited(adjusted.value, definition), definition.round);
  const band = adjusted.band ?? bandIn(scoring, value);
  const { trace } = adjusted;
  return override(
    { kind: 'score', value, ...(band === undefined ? {} : { band }), trace },
    scoring,
  );
};

const sumOf = (scoring: Scoring): Sum | Unavailable | Rejected => {
  const { raters, list, lookup, firstOf } = scoring.definition;
  if (raters !== undefined) return ratersValue(raters, scoring);
  if (list !== undefined) return listSum(list, scoring);
  if (lookup !== undefined) return lookUp(lookup, scoring);
  return firstOf === undefined ? weightedSum(scoring) : firstAvailable(firstOf, scoring);
};

const rounded = (value: Decimal, rule: string | undefined): Decimal => {
  if (rule === undefined) return value;
  const space = rule.indexOf(' ');
  return roundTo(value, as<Decimal>(rule.slice(0, space)), rule.slice(space + 1) as RoundingMode);
};
