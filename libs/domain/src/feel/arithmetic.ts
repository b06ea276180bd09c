import { addDays, addMonths, daysBetween } from '../calendar/index.js';
import { add, divide, multiply, subtract } from '../decimal/index.js';
import type { CalendarDate, Decimal } from '../kernel/index.js';
import { dateIn, durationIn, numberOf } from './values.js';
import type { Value } from './values.js';

/** Numbers with numbers, dates with durations, texts joined; anything else is null. */
export const calculated = (operator: string, a: Value, b: Value): Value => {
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  const date = dateIn(a);
  return date === undefined ? numbers(operator, a, b) : fromDate(operator, date, b);
};

const fromDate = (operator: string, date: CalendarDate, b: Value): Value => {
  const sign = operator === '+' ? 1 : operator === '-' ? -1 : 0;
  const duration = durationIn(b);
  if (duration !== undefined && sign !== 0) {
    return { date: addDays(addMonths(date, sign * duration.months), sign * duration.days) };
  }
  const other = dateIn(b);
  return other === undefined || sign !== -1
    ? null
    : { duration: { months: 0, days: daysBetween(other, date) } };
};

export const numbers = (operator: string, a: Value, b: Value): Value => {
  const [x, y] = [numberOf(a), numberOf(b)];
  const calculate = operations[operator];
  if (x === undefined || y === undefined || calculate === undefined) return null;
  const result = calculate(x, y);
  return result === undefined ? null : { number: result };
};

const operations: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal | undefined>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};
