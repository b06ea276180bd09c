import { compare, isDecimal, isOnStep } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, Refusal } from '../kernel/index.js';
import { at } from './field-problem.js';
import type { FieldOf } from './field-problem.js';

export const checkNumber = (field: FieldOf<'number'>, value: string): Refusal | undefined => {
  if (!isDecimal(value)) return at(field, 'ANSWER.NOT_A_NUMBER', { value });
  const isBelow = field.min !== undefined && compare(value, as<Decimal>(field.min)) < 0;
  const isAbove = field.max !== undefined && compare(value, as<Decimal>(field.max)) > 0;
  return isBelow || isAbove
    ? at(field, 'ANSWER.OUT_OF_RANGE', { min: field.min ?? '', max: field.max ?? '' })
    : checkStep(field, value);
};

/** Steps are counted from the least that may be entered, else from zero. */
const checkStep = (field: FieldOf<'number'>, value: Decimal): Refusal | undefined => {
  const { min = '0', step } = field;
  const every = as<Decimal>(step ?? '0');
  if (compare(every, ZERO) <= 0) return undefined;
  return isOnStep(value, { from: as<Decimal>(min), step: every })
    ? undefined
    : at(field, 'ANSWER.OFF_STEP', { value, from: min, step: every });
};

const ZERO = as<Decimal>('0');
