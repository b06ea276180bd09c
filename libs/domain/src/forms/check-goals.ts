import { isCalendarDate } from '../calendar/index.js';
import { compare, isDecimal, sum } from '../decimal/index.js';
import { as, refuse } from '../kernel/index.js';
import type { Decimal, Refusal } from '../kernel/index.js';
import type { Goal } from '../review/record/index.js';

const HUNDRED = as<Decimal>('100');

/** What no goal plan may break: how many, weights that add to 100, dates that exist. */
export const checkGoals = (
  goals: readonly Goal[],
  limits: { readonly min: number; readonly max: number },
): Refusal | undefined => {
  if (goals.length < limits.min || goals.length > limits.max) {
    return refuse('GOALS.COUNT', { min: String(limits.min), max: String(limits.max) });
  }
  const untitled = goals.findIndex(({ title }) => title.trim() === '');
  if (untitled >= 0) return refuse('GOALS.TITLE_MISSING', { goal: String(untitled + 1) });
  const undated = goals.findIndex(({ dueOn }) => !isCalendarDate(dueOn));
  if (undated >= 0) return refuse('GOALS.BAD_DATE', { goal: String(undated + 1) });
  const unweighted = goals.findIndex(({ weight }) => !isDecimal(weight));
  if (unweighted >= 0) return refuse('GOALS.BAD_WEIGHT', { goal: String(unweighted + 1) });
  const unmeasured = goals.findIndex(({ result = '0' }) => !isDecimal(result));
  if (unmeasured >= 0) return refuse('GOALS.BAD_RESULT', { goal: String(unmeasured + 1) });
  const total = sum(goals.map(({ weight }) => weight));
  return compare(total, HUNDRED) === 0 ? undefined : refuse('GOALS.WEIGHTS', { total });
};
