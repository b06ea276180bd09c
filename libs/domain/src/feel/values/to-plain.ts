import { FeelContext } from './context.js';
import { textOf } from './text-of.js';
import { FeelFunction, isList } from './value.js';
import type { Value } from './value.js';

/** The value as JSON would carry it: numbers, dates, durations and ranges as text. */
export const toPlain = (value: Value): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toPlain);
  if (value instanceof FeelContext) {
    return Object.fromEntries(value.keys().map((key) => [key, toPlain(value.get(key) ?? null)]));
  }
  return value instanceof FeelFunction ? null : textOf(value);
};
