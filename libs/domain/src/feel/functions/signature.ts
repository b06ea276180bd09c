import type { Exact } from '../../decimal/index.js';
import type { Run } from '../run.js';
import type { TypeShape } from '../types/type-shape.js';
import type { FeelContext } from '../values/context.js';
import type {
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  YearsMonths,
} from '../values/temporal.js';
import type { FeelFunction, Kind, Range, Value } from '../values/value.js';

/** What a parameter may be asked to be, and what the implementation then gets. */
interface Kinds {
  any: Value;
  string: string;
  number: Exact;
  boolean: boolean;
  list: readonly Value[];
  context: FeelContext;
  range: Range;
  function: FeelFunction;
  date: FeelDate;
  time: FeelTime;
  'date and time': FeelDateTime;
  'days and time duration': DaysTime;
  'years and months duration': YearsMonths;
}
export type ParameterKind = keyof Kinds & (Kind | 'any');

/** `number` must be given, `number?` may be left out, `number...` are all the rest, or one list. */
type Spec = ParameterKind | `${ParameterKind}?` | `${ParameterKind}...`;

type Taken<S> = S extends ParameterKind
  ? Kinds[S]
  : S extends `${infer K extends ParameterKind}?`
    ? Kinds[K] | undefined
    : S extends `${infer K extends ParameterKind}...`
      ? readonly Kinds[K][]
      : never;

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
  readonly rest: boolean;
}

/** One way to call a built-in function. */
export interface Overload {
  readonly parameters: readonly Parameter[];
  readonly gives: TypeShape;
  readonly does: (given: Readonly<Record<string, Value | undefined>>, run: Run) => Value;
}

/** Declares a way to call a function: its parameters by name, and what it does with them. */
export const taking = <S extends Readonly<Record<string, Spec>>>(
  takes: S,
  gives: TypeShape,
  does: (given: { readonly [N in keyof S]: Taken<S[N]> }, run: Run) => Value,
): Overload => ({
  parameters: Object.entries(takes).map(([name, spec]) => parameter(name, spec)),
  gives,
  // What is bound to a parameter is of its kind, see `bound`.
  does: does as Overload['does'],
});

const parameter = (name: string, spec: Spec): Parameter => ({
  name,
  kind: spec.replace(/\?$|\.\.\.$/, '') as ParameterKind,
  optional: spec.endsWith('?'),
  rest: spec.endsWith('...'),
});

export type Functions = Readonly<Record<string, readonly Overload[]>>;
