import type { Run } from '../run.js';
import { FeelFunction } from '../values/value.js';
import type { Given, Value } from '../values/value.js';
import { bound } from './bind.js';
import type { Overload } from './signature.js';

/**
 * Calls a function in the first way that fits; what fits no way has no value. Texts given are paid
 * by their length, whatever is done with them.
 */
export const callBuiltin = (overloads: readonly Overload[], given: Given, run: Run): Value => {
  const values = 'named' in given ? given.named.map(([, value]) => value) : given;
  for (const value of values) if (typeof value === 'string') run.takeText(value.length);
  for (const overload of overloads) {
    const parameters = bound(overload, given);
    if (parameters !== undefined) return overload.does(parameters, run);
  }
  return null;
};

/** A built-in function as a value, to be passed to another. */
export const builtinValue = (overloads: readonly Overload[]): FeelFunction =>
  new FeelFunction(
    (overloads[0]?.parameters ?? []).map(({ name }) => name),
    (given, run) => callBuiltin(overloads, given, run),
  );
