import type { Run } from '../run.js';
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

export type Compare = (a: Value, b: Value, run?: Run) => Answer;

/** How two values compare by an operator; decided once, so that evaluating is a call. */
export const comparer = (operator: string): Compare => {
  if (operator === '=') return equals;
  if (operator === '!=') {
    return (a, b, run) => {
      const same = equals(a, b, run);
      return same === null ? null : !same;
    };
  }
  const holds = byOrder[operator];
  return (a, b, run) => {
    const order = orderOf(a, b, run);
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
const within = (value: Value, { low, high }: Range, run: Run): Answer => {
  const from = low.value === null || (low.included ? atLeast : above)(value, low.value, run);
  const to = high.value === null || (high.included ? atMost : below)(value, high.value, run);
  return both(from, to);
};

/** Whether a value is what a test names: equal, in its list, in its range. */
export const isAmong = (value: Value, test: Value, run: Run): Answer => {
  if (test instanceof Range && !(value instanceof Range)) return within(value, test, run);
  if (!isList(test)) return equals(value, test, run);
  if (isList(value) && equals(value, test, run) === true) return true;
  return run.deeper(1, () => test.some((item) => isAmong(value, item, run) === true));
};
