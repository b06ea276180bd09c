import type { FeelPart, Run, Value } from '../feel/index.js';
import { literalsOf, orderOf, textOf } from '../feel/index.js';
import type { TableParts } from './compiled-table.js';
import { joined, spansOf, spanText } from './span.js';
import type { Span } from './span.js';

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
  /** Where values have an order: neighbours that fare alike are one piece. */
  readonly span?: Span;
}

/** A number between two, or beyond one. */
export type Between = (low: Value, high: Value) => Value;

const sampleOf = (span: Span, between: Between): Sample => {
  const { low, high } = span;
  const value =
    low?.included === true ? low.value : between(low?.value ?? null, high?.value ?? null);
  return { value, written: spanText(span), span };
};

const named = (bounds: readonly Value[]): readonly Sample[] => [
  ...bounds.map((value) => ({ value, written: `"${textOf(value)}"` })),
  { value: `${bounds.map(textOf).join('')} `, written: OTHER },
];

const samplesOf = (bounds: readonly Value[], between: Between): readonly Sample[] => {
  const [first] = bounds;
  if (first === undefined) return [{ value: null, written: 'any value' }];
  if (typeof first === 'string') return named(bounds);
  return typeof first === 'boolean'
    ? [true, false].map((value) => ({ value, written: String(value) }))
    : spansOf(bounds).map((span) => sampleOf(span, between));
};

interface Cut extends Piece {
  readonly span: Span | undefined;
}

/** Neighbours that fare alike as one. */
const merged = (cuts: readonly Cut[]): readonly Piece[] => {
  const pieces: Cut[] = [];
  for (const cut of cuts) {
    const last = pieces.at(-1);
    if (last?.span === undefined || cut.span === undefined || !same(last.rules, cut.rules)) {
      pieces.push(cut);
    } else {
      const span = joined(last.span, cut.span);
      pieces.splice(-1, 1, { rules: cut.rules, span, written: spanText(span) });
    }
  }
  return pieces;
};

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((rule) => b.has(rule));

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
  const cuts = samplesOf(inOrder(bounds), between)
    .filter(({ value }) => allowed === undefined || holds(allowed, value, run))
    .map(({ value, written, span }) => ({
      ...{ written, span },
      rules: new Set(
        rules.flatMap(({ tests }, rule) => (holds(tests[column], value, run) ? [rule] : [])),
      ),
    }));
  return merged(cuts);
};

const holds = (test: FeelPart | undefined, value: Value, run: Run): boolean =>
  test === undefined || test.evaluate(run, { value, up: null }) === true;
