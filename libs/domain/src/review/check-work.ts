import { isCalendarDate } from '../calendar/index.js';
import { compare, isDecimal, isOnStep, sum } from '../decimal/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { FlowField, FlowForm } from '../flow/language/index.js';
import { as, refuse } from '../kernel/index.js';
import type { Decimal, Refusal } from '../kernel/index.js';
import type { Answer, AnswerValue, Goal } from './record/index.js';

/** Checks what was filled in against the form of the flow; the first problem is the answer. */
export const checkAnswer = (
  flow: CompiledFlow,
  form: FlowForm | undefined,
  answer: Answer,
): Refusal | undefined => {
  const fields = form?.fields ?? [];
  const known = new Set(fields.map(({ field }) => field));
  const stranger = Object.keys(answer.fields).find((key) => !known.has(key));
  if (stranger !== undefined) return refuse('ANSWER.UNKNOWN_FIELD', { field: stranger });
  for (const field of fields) {
    const value = answer.fields[field.field];
    const refusal = isBlank(value) ? missing(field) : checkField(flow, field, value);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

const isBlank = (value: AnswerValue | undefined): value is undefined =>
  value === undefined || value.length === 0;

const missing = (field: FlowField): Refusal | undefined =>
  field.required ? refuse('ANSWER.FIELD_REQUIRED', { field: field.field }) : undefined;

const checkField = (
  flow: CompiledFlow,
  field: FlowField,
  value: AnswerValue,
): Refusal | undefined => {
  if (field.type === 'goals') {
    return typeof value === 'string'
      ? refuse('ANSWER.WRONG_KIND', { field: field.field })
      : checkGoals(value, field);
  }
  if (typeof value !== 'string') return refuse('ANSWER.WRONG_KIND', { field: field.field });
  return checkText(flow, field, value);
};

const checkText = (
  flow: CompiledFlow,
  field: Exclude<FlowField, { type: 'goals' }>,
  value: string,
): Refusal | undefined => {
  switch (field.type) {
    case 'rating': {
      const levels = flow.document.scales[field.scale]?.levels ?? [];
      const isLevel = levels.some(({ id }) => id === value);
      return isLevel ? undefined : refuse('ANSWER.NOT_A_LEVEL', { field: field.field, value });
    }
    case 'choice': {
      const isOption = field.options.some(({ id }) => id === value);
      return isOption ? undefined : refuse('ANSWER.NOT_AN_OPTION', { field: field.field, value });
    }
    case 'text':
      return [...value].length <= field.maxLength
        ? undefined
        : refuse('ANSWER.TOO_LONG', { field: field.field, most: String(field.maxLength) });
    case 'date':
      return isCalendarDate(value)
        ? undefined
        : refuse('ANSWER.NOT_A_DATE', { field: field.field, value });
    case 'number':
      return checkNumber(field, value);
  }
};

const checkNumber = (
  field: Extract<FlowField, { type: 'number' }>,
  value: string,
): Refusal | undefined => {
  if (!isDecimal(value)) return refuse('ANSWER.NOT_A_NUMBER', { field: field.field, value });
  const isBelow = field.min !== undefined && compare(value, as<Decimal>(field.min)) < 0;
  const isAbove = field.max !== undefined && compare(value, as<Decimal>(field.max)) > 0;
  return isBelow || isAbove
    ? refuse('ANSWER.OUT_OF_RANGE', {
        field: field.field,
        min: field.min ?? '',
        max: field.max ?? '',
      })
    : checkStep(field, value);
};

/** Steps are counted from the least that may be entered, else from zero. */
const checkStep = (
  { field, min = '0', step }: Extract<FlowField, { type: 'number' }>,
  value: Decimal,
): Refusal | undefined => {
  const every = as<Decimal>(step ?? '0');
  if (compare(every, ZERO) <= 0) return undefined;
  return isOnStep(value, { from: as<Decimal>(min), step: every })
    ? undefined
    : refuse('ANSWER.OFF_STEP', { field, value, from: min, step: every });
};

const ZERO = as<Decimal>('0');

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
