interface Asked {
  /** Every number, totals in the last row and the last column. */
  readonly full: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  readonly row: number;
  readonly column: number;
}

/** A hidden cell as a way between its row and its column, in the direction of one more. */
interface Way {
  readonly from: string;
  readonly to: string;
  /** One less is possible only where there is something. */
  readonly isTwoWay: boolean;
}

/**
 * Whether a hidden number follows from the ones that are shown. In a table of non-negative counts
 * that add up, it can be another one exactly when there is a closed walk through hidden cells on
 * which each one more is made up for by one less. Rows and columns are the ends of each cell;
 * totals go the other way round, so that every line adds up to nothing.
 */
export const isDetermined = (asked: Asked): boolean => {
  const own = wayOf(asked.full, asked.row, asked.column);
  const others = waysBeside(asked);
  const mayGrow = hasPath(others, own.to, own.from);
  return !mayGrow && !(own.isTwoWay && hasPath(others, own.from, own.to));
};

const wayOf = (full: Asked['full'], row: number, column: number): Way => {
  const [r, c] = [`row ${String(row)}`, `column ${String(column)}`];
  const count = full[row]?.[column] ?? 0;
  const isLastRow = row === full.length - 1;
  const isLastColumn = column === (full[row]?.length ?? 0) - 1;
  // A total stands on the other side of the sum; the total of totals on the same side again.
  const [from, to] = isLastRow === isLastColumn ? [r, c] : [c, r];
  return { from, to, isTwoWay: count > 0 };
};

const waysBeside = ({ full, hidden, row, column }: Asked): readonly Way[] =>
  hidden.flatMap((line, r) =>
    line.flatMap((isHidden, c) =>
      isHidden && (r !== row || c !== column) ? [wayOf(full, r, c)] : [],
    ),
  );

const hasPath = (ways: readonly Way[], start: string, end: string): boolean => {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === end) return true;
    for (const next of stepsFrom(ways, at)) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
};

const stepsFrom = (ways: readonly Way[], at: string): readonly string[] =>
  ways.flatMap(({ from, to, isTwoWay }) => {
    if (from === at) return [to];
    return isTwoWay && to === at ? [from] : [];
  });
