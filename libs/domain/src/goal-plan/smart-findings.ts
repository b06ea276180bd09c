// The parts of these rooms that need no zones, so that the browser gets no time zone library.
import { isCalendarDate } from '../calendar/dates.js';
import { compare, isDecimal } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, Text } from '../kernel/index.js';
import { comparable, hasNumber, hasUnit, DIRECTIONS, EFFORTS, isEndless } from './wording.js';

/** A goal as it is being typed: every part is text, and may still be empty. */
export interface WrittenGoal {
  readonly title: string;
  readonly measure: string;
  readonly target: string;
  readonly weight: string;
  readonly dueOn: string;
}

export interface SmartFinding {
  readonly code: string;
  readonly message: Text;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

type Check = (goal: WrittenGoal, period: Period) => SmartFinding | undefined;

/** Below this share a goal steers nobody; a common floor of the trade. */
const WEIGHT_FLOOR = as<Decimal>('5');

/**
 * What would make a goal easier to judge at the end of its period (specific, measurable, with a
 * date): hints for whoever writes it, never a refusal. Pure, and the same everywhere.
 */
export const smartFindings = (goal: WrittenGoal, period: Period): readonly SmartFinding[] =>
  CHECKS.flatMap((check) => check(goal, period) ?? []);

/** Goals of one list that say the same thing twice; the finding names both, counted from 1. */
export const duplicateFindings = (
  goals: readonly WrittenGoal[],
): readonly (SmartFinding & { readonly goal: number })[] => {
  const seen = new Map<string, number>();
  return goals.flatMap(({ title }, index) => {
    const key = comparable(title);
    const first = seen.get(key);
    if (key === '') return [];
    if (first === undefined) seen.set(key, index + 1);
    if (first === undefined) return [];
    return [{ goal: index + 1, ...finding('DUPLICATE', duplicate(first)) }];
  });
};

const duplicate = (first: number): Text => ({
  zh: `与第 ${first} 个目标重复`,
  en: `Says the same as goal ${first}`,
});

const finding = (code: string, message: Text): SmartFinding => ({ code: `SMART.${code}`, message });

const vague: Check = ({ title, target }) => {
  if (hasNumber(title)) return undefined;
  const words = hasNumber(target) ? EFFORTS : [...EFFORTS, ...DIRECTIONS];
  const word = words.find(({ pattern }) => pattern.test(title));
  if (word === undefined) return undefined;
  return finding('VAGUE', {
    zh: `「${word.name}」难以判断，请写明做什么、做到什么程度`,
    en: `"${word.name}" is hard to judge: say what will be done, and how far`,
  });
};

const unmeasured: Check = ({ measure }) =>
  measure.trim() === ''
    ? finding('NO_MEASURE', {
        zh: '请写明用什么衡量，数据从哪里来',
        en: 'Say what it is measured by, and where the figure comes from',
      })
    : undefined;

const uncounted: Check = ({ target }) =>
  hasNumber(target)
    ? undefined
    : finding('NO_NUMBER', {
        zh: '目标值里没有数字',
        en: 'The target has no number',
      });

const unitless: Check = ({ target, measure }) =>
  !hasNumber(target) || hasUnit(target) || hasUnit(measure)
    ? undefined
    : finding('NO_UNIT', {
        zh: '目标值没有单位（如 %、件、小时）',
        en: 'The target has no unit (%, cases, hours …)',
      });

const undated: Check = ({ dueOn }, { from, to }) => {
  if (!isCalendarDate(dueOn)) {
    return finding('NO_DATE', { zh: '请写明完成日期', en: 'Say by which day' });
  }
  if (dueOn >= from && dueOn <= to) return undefined;
  return finding('DATE_OUTSIDE', {
    zh: `日期不在考核期内（${from} 至 ${to}）`,
    en: `The date is outside the period (${from} to ${to})`,
  });
};

/** "From 85 % to 85 %", or a measure that names today's value as the baseline. */
const unmoved: Check = ({ measure, target }) =>
  isEndless(measure, target)
    ? finding('TARGET_IS_BASELINE', {
        zh: '目标值与现状相同，看不出改进',
        en: 'The target is where things stand already',
      })
    : undefined;

const light: Check = ({ weight }) =>
  isDecimal(weight) && compare(weight, WEIGHT_FLOOR) < 0
    ? finding('WEIGHT_LOW', {
        zh: '权重低于 5%，容易被忽略，请合并或提高',
        en: 'A weight below 5 % steers nobody: merge it or raise it',
      })
    : undefined;

const CHECKS: readonly Check[] = [vague, unmeasured, uncounted, unitless, unmoved, undated, light];
