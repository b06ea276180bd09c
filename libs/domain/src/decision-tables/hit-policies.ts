import { builtins, contextOf, equals } from '../feel/index.js';
import type { Run, Value } from '../feel/index.js';
import type { OutputColumn } from './compiled-table.js';
import type { DecisionTable } from './table.schema.js';

/** What one rule that held gives, column by column. */
type Hit = readonly Value[];

/** One output is its value, several are a context of them. */
const resultOf = (hit: Hit, outputs: readonly OutputColumn[]): Value =>
  outputs.length === 1
    ? (hit[0] ?? null)
    : contextOf(outputs.map(({ name }, column) => [name, hit[column] ?? null] as const));

/** Place of a value among those of its column; what is not named stands behind them all. */
const rank = (value: Value, { ranked }: OutputColumn): number => {
  const at = ranked.findIndex((each) => equals(each, value) === true);
  return at < 0 ? ranked.length : at;
};

/** By the columns from left to right; rules of equal rank keep their order. */
const byPriority = (hits: readonly Hit[], outputs: readonly OutputColumn[]): readonly Hit[] =>
  hits.toSorted((a, b) => {
    for (const [column, output] of outputs.entries()) {
      const by = rank(a[column] ?? null, output) - rank(b[column] ?? null, output);
      if (by !== 0) return by;
    }
    return 0;
  });

const sameHit = (a: Hit, b: Hit, run: Run): boolean =>
  a.every((value, column) => equals(value, b[column] ?? null, run) === true);

interface Hits {
  readonly hits: readonly Hit[];
  readonly outputs: readonly OutputColumn[];
  readonly run: Run;
}

const single = ([first]: readonly Hit[], { outputs }: Hits): Value =>
  first === undefined ? null : resultOf(first, outputs);

const several = (hits: readonly Hit[], { outputs }: Hits): Value =>
  hits.map((hit) => resultOf(hit, outputs));

/** Each output column for itself when there are several. */
const aggregated = (aggregate: string, { hits, outputs, run }: Hits): Value => {
  const name = aggregate === 'count' ? 'count' : aggregate;
  const [overload] = builtins.get(name) ?? [];
  const columns = outputs.map((_, column) =>
    overload === undefined
      ? null
      : overload.does({ list: hits.map((hit) => hit[column] ?? null) }, run),
  );
  return resultOf(columns, outputs);
};

type Policy = (hits: Hits) => Value;

const policies: Readonly<Record<DecisionTable['hit'], Policy>> = {
  unique: (all) => (all.hits.length > 1 ? null : single(all.hits, all)),
  any: (all) => {
    const [first] = all.hits;
    const agree = first !== undefined && all.hits.every((hit) => sameHit(first, hit, all.run));
    return agree ? single(all.hits, all) : null;
  },
  priority: (all) => single(byPriority(all.hits, all.outputs), all),
  first: (all) => single(all.hits, all),
  collect: (all) => several(all.hits, all),
  'rule order': (all) => several(all.hits, all),
  'output order': (all) => several(byPriority(all.hits, all.outputs), all),
};

/** What the rules that held give together, by the table's hit policy. */
export const decided = ({ hit, aggregate }: DecisionTable, hits: Hits): Value =>
  hit === 'collect' && aggregate !== undefined ? aggregated(aggregate, hits) : policies[hit](hits);
