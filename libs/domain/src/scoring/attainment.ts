import { add, divide, multiply } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { onCurve } from './curve.js';
import type { CurveRule } from './curve.js';
import { HUNDRED, limited } from './weighted-sum.js';

export interface MeasureRule extends CurveRule {
  readonly direction: 'higher' | 'lower';
  /** What the curve reads; without one, the attainment is the result. */
  readonly reads?: 'attainment' | 'actual' | undefined;
  readonly cap?: string | undefined;
  readonly floor?: string | undefined;
}

/**
 * What a measure counts as: its attainment in percent — actual ÷ target, or where lower is better
 * 2 − actual ÷ target — brought along the curve if there is one, within floor and cap. A target of
 * zero has no attainment, and a value that no step of the curve takes counts as nothing at all.
 */
export const attainment = (input: {
  readonly definition: MeasureRule;
  readonly actual: Decimal;
  readonly target: Decimal;
}): Decimal | undefined => {
  const { definition, actual } = input;
  const read = definition.reads === 'actual' ? actual : attained(input);
  const value = read === undefined ? undefined : onCurve(definition, read);
  return value === undefined ? undefined : limited(value, definition);
};

const attained = ({
  definition: { direction },
  actual,
  target,
}: Parameters<typeof attainment>[0]): Decimal | undefined => {
  const ratio = divide(actual, target);
  if (ratio === undefined) return undefined;
  const part =
    direction === 'higher' ? ratio : add(as<Decimal>('2'), multiply(ratio, as<Decimal>('-1')));
  return multiply(part, HUNDRED);
};
