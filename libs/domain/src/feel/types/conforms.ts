import type { Run } from '../run.js';
import { FeelContext } from '../values/context.js';
import { FeelFunction, isList, kindOf, Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import { kindOfShape } from './kind-of-shape.js';
import type { TypeShape } from './type-shape.js';

type Parts = Exclude<TypeShape, string | { oneOf: readonly string[] }>;

/** Whether a value is of a type, as `instance of` asks: null is of the type Null only. */
export const isInstance = (value: Value, type: TypeShape, run?: Run): boolean => {
  if (type === 'any') return value !== null;
  if (typeof type === 'string' || 'oneOf' in type) return kindOf(value) === kindOfShape(type);
  if (value === null) return false;
  run?.take();
  return hasParts(value, type, run);
};

/** Whether a value may stand where a type is asked for; null may stand anywhere. */
export const conforms = (value: Value, type: TypeShape, run?: Run): boolean =>
  value === null || type === 'any' || isInstance(value, type, run);

const hasParts = (value: Value, type: Parts, run?: Run): boolean => {
  if ('list' in type) return isList(value) && value.every((item) => conforms(item, type.list, run));
  if ('range' in type) return value instanceof Range && rangeOf(value, type.range);
  if ('function' in type) return value instanceof FeelFunction && takesSame(value, type);
  return value instanceof FeelContext && hasEntries(value, type, run);
};

const hasEntries = (
  value: FeelContext,
  type: Extract<Parts, { context: object } | { anyKey: TypeShape }>,
  run?: Run,
): boolean => {
  if ('anyKey' in type) {
    return value.keys().every((key) => conforms(value.get(key) ?? null, type.anyKey, run));
  }
  return Object.entries(type.context).every(([key, entry]) => {
    const found = value.get(key);
    return found !== undefined && conforms(found, entry, run);
  });
};

const rangeOf = ({ low, high }: Range, of: TypeShape): boolean =>
  conforms(low.value, of) && conforms(high.value, of);

const takesSame = (value: FeelFunction, type: Extract<Parts, { function: object }>): boolean =>
  value.parameters.length === type.function.takes.length;

/** The item of a list of one. */
export const onlyItem = (value: Value): Value | undefined =>
  isList(value) && value.length === 1 ? value[0] : undefined;

/**
 * A value where a type is asked for: a list of one as its item and an item as a list of one, as
 * the standard has it; `undefined` when it does not fit.
 */
export const coerced = (value: Value, type: TypeShape, run?: Run): Value | undefined => {
  if (conforms(value, type, run)) return value;
  const only = onlyItem(value);
  if (only !== undefined && conforms(only, type, run)) return only;
  return typeof type === 'object' && 'list' in type && conforms(value, type.list, run)
    ? [value]
    : undefined;
};
