import { onlyItem } from '../types/conforms.js';
import type { Given, Value } from '../values/value.js';
import { isList, kindOf } from '../values/value.js';
import type { Overload, Parameter, ParameterKind } from './signature.js';

export type Bound = Readonly<Record<string, Value | undefined>>;

/** Brings what was given to the parameters; `undefined` when it does not fit this way to call. */
export const bound = (overload: Overload, given: Given): Bound | undefined => {
  const values = 'named' in given ? byName(overload, given.named) : inOrder(overload, given);
  if (values === undefined) return undefined;
  const result: Record<string, Value | undefined> = {};
  for (const [index, parameter] of overload.parameters.entries()) {
    const fitting = fit(parameter, values[index]);
    if (fitting === MISFIT) return undefined;
    result[parameter.name] = fitting;
  }
  return result;
};

const MISFIT = Symbol('misfit');

const inOrder = (
  { parameters }: Overload,
  given: readonly Value[],
): readonly (Value | undefined)[] | undefined => {
  const rest = parameters.at(-1)?.rest === true;
  if (!rest) return given.length > parameters.length ? undefined : given;
  const before = parameters.length - 1;
  const items = before === 0 ? itemsOf(parameters[0], given) : given.slice(before);
  return [...given.slice(0, before), items];
};

/** One list given is its items, except where lists are what is asked for. */
const itemsOf = (parameter: Parameter | undefined, given: readonly Value[]): readonly Value[] => {
  const [only] = given;
  const one = given.length === 1 && only !== undefined && isList(only);
  return one && parameter?.kind !== 'list' ? only : given;
};

const byName = (
  { parameters }: Overload,
  named: readonly (readonly [string, Value])[],
): readonly (Value | undefined)[] | undefined => {
  const known = named.every(([name]) => parameters.some((parameter) => parameter.name === name));
  return known
    ? parameters.map((parameter) => named.find(([name]) => name === parameter.name)?.[1])
    : undefined;
};

const fit = (parameter: Parameter, value: Value | undefined): Value | undefined | typeof MISFIT => {
  if (parameter.rest) return restOf(parameter.kind, value);
  if (value === undefined) return parameter.optional ? undefined : MISFIT;
  if (value === null && parameter.optional) return undefined;
  return asKind(parameter.kind, value);
};

const restOf = (kind: ParameterKind, value: Value | undefined): Value | typeof MISFIT => {
  if (value === undefined || value === null) return MISFIT;
  const given = isList(value) ? value : [value];
  const items = kind === 'list' ? given.map((item) => listed(item)) : given;
  return items.every((item) => kind === 'any' || kindOf(item) === kind) ? items : MISFIT;
};

const listed = (value: Value): Value => (value === null || isList(value) ? value : [value]);

/** A list of one may stand for its item, and an item for a list of one. */
const asKind = (kind: ParameterKind, value: Value): Value | typeof MISFIT => {
  if (kind === 'any' || kindOf(value) === kind) return value;
  if (value === null) return MISFIT;
  if (kind === 'list') return [value];
  const only = onlyItem(value);
  return only !== undefined && kindOf(only) === kind ? only : MISFIT;
};
