import { Exact } from '../../decimal/index.js';
import type { Run } from '../run.js';
import { Shell } from './shell.js';
import type { DaysTime, FeelDate, FeelDateTime, FeelTime, YearsMonths } from './temporal.js';
import type { FeelContext } from './context.js';

/** A FEEL value. Lists are arrays, numbers decimals of 34 digits, all else is a class of ours. */
export type Value =
  | null
  | boolean
  | string
  | Exact
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysTime
  | YearsMonths
  | Range
  | FeelFunction
  | FeelContext
  | readonly Value[];

/** An end of a range: nothing where the range is open to that side. */
export class Range extends Shell {
  readonly kind = 'range';
  constructor(
    readonly low: { readonly value: Value; readonly included: boolean },
    readonly high: { readonly value: Value; readonly included: boolean },
  ) {
    super();
  }
}

/** What a caller gives: values in order, or by the names of the parameters. */
export type Given =
  readonly Value[] | { readonly named: readonly (readonly [name: string, value: Value])[] };

export class FeelFunction extends Shell {
  readonly kind = 'function';
  constructor(
    readonly parameters: readonly string[],
    readonly apply: (given: Given, run: Run) => Value,
  ) {
    super();
  }
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isNumber = (value: Value): value is Exact => value instanceof Exact;

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'list'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function'
  | 'context';

export const kindOf = (value: Value): Kind => {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof Shell) return value.kind;
  return isList(value) ? 'list' : 'number';
};
