import { equals, orderOf } from './values.js';
import type { Value } from './values.js';

const compareBy: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Compares two values by a FEEL operator; null when there is no answer. */
export const compared = (operator: string, a: Value, b: Value): boolean | null => {
  if (operator === '=') return equals(a, b);
  if (operator === '!=') {
    const same = equals(a, b);
    return same === null ? null : !same;
  }
  const order = orderOf(a, b);
  return order === undefined ? null : (compareBy[operator]?.(order) ?? null);
};
