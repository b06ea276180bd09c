import { isDetermined } from './is-determined.js';

/** Counts of a cross table, groups by bands, before anything is hidden. */
export interface CountTable {
  readonly groups: readonly string[];
  readonly bands: readonly string[];
  /** One row for each group, one number for each band. */
  readonly counts: readonly (readonly number[])[];
}

/** A table that may be read by anybody: `null` where a number is hidden, totals included. */
export interface PublishedTable {
  readonly groups: readonly string[];
  readonly bands: readonly string[];
  /** One row more than groups and one column more than bands: the totals. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/**
 * Hides numbers smaller than the floor, and then as many others as it takes that no hidden number
 * follows from those that are shown, however somebody adds and subtracts (complementary
 * suppression). Zeros are shown: they tell of nobody.
 */
export const publishedTable = (table: CountTable, floor: number): PublishedTable => {
  const full = withTotals(table.counts);
  const hidden = full.map((row) => row.map((count) => count > 0 && count < floor));
  for (;;) {
    const weak = firstWhere(hidden, (row, column) => isDetermined({ full, hidden, row, column }));
    if (weak === undefined) break;
    const next = cheapest(full, hidden, weak) ?? cheapest(full, hidden);
    if (next === undefined) break;
    const line = hidden[next.row];
    if (line !== undefined) line[next.column] = true;
  }
  const { groups, bands } = table;
  const cells = full.map((row, r) =>
    row.map((count, c) => (hidden[r]?.[c] === true ? null : count)),
  );
  return { groups, bands, cells };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const withTotals = (counts: CountTable['counts']): readonly (readonly number[])[] => {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  const totals = Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)));
  return [...rows, totals];
};

interface Place {
  readonly row: number;
  readonly column: number;
}

const firstWhere = (
  hidden: readonly (readonly boolean[])[],
  holds: (row: number, column: number) => boolean,
): Place | undefined => {
  for (const [row, line] of hidden.entries())
    for (const [column, isHidden] of line.entries())
      if (isHidden && holds(row, column)) return { row, column };
  return undefined;
};

/** The smallest number still shown, in the lines of a cell where one is named; zeros come last. */
const cheapest = (
  full: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  beside?: Place,
): Place | undefined => {
  let found: (Place & { readonly count: number }) | undefined;
  for (const [row, line] of full.entries())
    for (const [column, count] of line.entries()) {
      if (hidden[row]?.[column] === true || !isBeside({ row, column }, beside)) continue;
      if (found === undefined || costs(count) < costs(found.count)) found = { row, column, count };
    }
  return found;
};

const costs = (count: number): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count);

const isBeside = ({ row, column }: Place, beside?: Place): boolean =>
  beside === undefined || beside.row === row || beside.column === column;
