import { orderOf, textOf } from '../feel/index.js';
import type { FeelPart, Run, Value } from '../feel/index.js';
import { literalsOf } from '../feel/index.js';
import type { TableParts } from './compiled-table.js';

/** A part of what an input may be: all its values fare alike in every test of the column. */
export interface Piece {
  /** As people write it: `[60..70)`, `"A"`. */
  readonly written: string;
  /** The rules whose test holds in it. */
  readonly rules: ReadonlySet<number>;
}

const OTHER = 'something else';

/** Values in order, without doubles. */
const inOrder = (values: readonly Value[]): readonly Value[] =>
  values
    .toSorted((a, b) => orderOf(a, b) ?? 0)
    .filter((value, index, all) => index === 0 || orderOf(value, all[index - 1] ?? null) !== 0);

interface Sample {
  readonly value: Value;
  readonly written: string;
}

/** One value of each interval between numbers that tests name, and the numbers themselves. */
const numberSamples = (bounds: readonly Value[], between: Between): readonly Sample[] => {
  const [first, last] = [bounds[0] ?? null, bounds.at(-1) ?? null];
  const inner = bounds.flatMap((value, index) => {
    const next = bounds[index + 1];
    const point = { value, written: textOf(value) };
    if (next === undefined) return [point];
    const middle = between(value, next);
    return [point, { value: middle, written: `(${textOf(value)}..${textOf(next)})` }];
  });
  return [
    { value: between(null, first), written: `< ${textOf(first)}` },
    ...inner,
    { value: between(last, null), written: `> ${textOf(last)}` },
  ];
};

/** A number between two, or beyond one. */
export type Between = (low: Value, high: Value) => Value;

const samplesOf = (bounds: readonly Value[], between: Between): readonly Sample[] | undefined => {
  const [first] = bounds;
  if (first === undefined) return [{ value: null, written: 'any value' }];
  if (typeof first === 'boolean')
    return [true, false].map((value) => ({ value, written: String(value) }));
  if (typeof first === 'string') {
    const named = bounds.map((value) => ({ value, written: `"${textOf(value)}"` }));
    return [...named, { value: `${bounds.map(textOf).join('')} `, written: OTHER }];
  }
  return numberSamples(bounds, between);
};

/** Cuts a column into pieces; `undefined` when its tests are not of literals of one kind. */
export const piecesOf = (
  { inputs, rules, table }: TableParts,
  column: number,
  { run, between }: { readonly run: Run; readonly between: Between },
): readonly Piece[] | undefined => {
  const texts = table.rules.map(({ when }) => when[column] ?? '-');
  const allowed = inputs[column]?.allowed;
  const values = table.inputs[column]?.values;
  const literals = [...texts, ...(values === undefined ? [] : [values])].map(literalsOf);
  if (!literals.every((each) => each !== undefined)) return undefined;
  const bounds = literals.flat();
  if (new Set(bounds.map((value) => typeof value)).size > 1) return undefined;
  const samples = samplesOf(inOrder(bounds), between);
  return samples
    ?.filter(({ value }) => allowed === undefined || holds(allowed, value, run))
    .map(({ value, written }) => ({
      written,
      rules: new Set(
        rules.flatMap(({ tests }, rule) => (holds(tests[column], value, run) ? [rule] : [])),
      ),
    }));
};

const holds = (test: FeelPart | undefined, value: Value, run: Run): boolean =>
  test === undefined || test.evaluate(run, { value, up: null }) === true;
