import { equals, orderOf } from '../values/order.js';
import { isList, Range } from '../values/value.js';
import type { Value } from '../values/value.js';

export type Answer = boolean | null;

const byOrder: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** How two values compare by an operator; decided once, so that evaluating is a call. */
export const comparer = (operator: string): ((a: Value, b: Value) => Answer) => {
  if (operator === '=') return equals;
  if (operator === '!=') {
    return (a, b) => {
      const same = equals(a, b);
      return same === null ? null : !same;
    };
  }
  const holds = byOrder[operator];
  return (a, b) => {
    const order = orderOf(a, b);
    return order === undefined || holds === undefined ? null : holds(order);
  };
};

const atLeast = comparer('>=');
const above = comparer('>');
const atMost = comparer('<=');
const below = comparer('<');

/** Both hold; what is not known is null unless the other decides. */
export const both = (a: Answer, b: Answer): Answer =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** Whether a point is in a range. */
export const within = (value: Value, { low, high }: Range): Answer => {
  const from = low.value === null ? true : (low.included ? atLeast : above)(value, low.value);
  const to = high.value === null ? true : (high.included ? atMost : below)(value, high.value);
  return both(from, to);
};

/** Whether a value is what a test names: equal, in its list, in its range. */
export const isAmong = (value: Value, test: Value): Answer => {
  if (test instanceof Range && !(value instanceof Range)) return within(value, test);
  if (!isList(test)) return equals(value, test);
  if (isList(value) && equals(value, test) === true) return true;
  return test.some((item) => isAmong(value, item) === true);
};
