import type { Run } from '../run.js';
import { FeelContext } from './context.js';
import { textOf } from './text-of.js';
import { FeelFunction, isList } from './value.js';
import type { Value } from './value.js';

/**
 * The value as JSON would carry it: numbers, dates, durations and ranges as text. A list that
 * holds another twice is small, written out it is not: that too is paid.
 */
export const toPlain = (value: Value, run: Run): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  run.take();
  if (isList(value)) return run.deeper(1, () => value.map((item) => toPlain(item, run)));
  if (value instanceof FeelContext) {
    const entries = () =>
      value.keys().map((key) => [key, toPlain(value.get(key) ?? null, run)] as const);
    return Object.fromEntries(run.deeper(1, entries));
  }
  return value instanceof FeelFunction ? null : textOf(value);
};
