/** The longest run that ends at a place: how long it is, and which place it comes from. */
interface Run {
  readonly length: number;
  readonly from: number;
}

/**
 * Of places in a new order, the fewest that must be moved for the others to stand as they did:
 * all but a longest increasing subsequence.
 */
export const movedAmong = (places: readonly number[]): ReadonlySet<number> => {
  const runs: Run[] = [];
  for (const place of places) runs.push(runTo(place, places, runs));
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const kept = new Set(
    backFrom(
      runs,
      runs.findIndex(({ length }) => length === longest),
    ),
  );
  return new Set([...places.keys()].filter((index) => !kept.has(index)));
};

const runTo = (place: number, places: readonly number[], before: readonly Run[]): Run => {
  let best: Run = { length: 1, from: -1 };
  for (const [from, { length }] of before.entries()) {
    const isLower = (places[from] ?? place) < place;
    if (isLower && length >= best.length) best = { length: length + 1, from };
  }
  return best;
};

const backFrom = (runs: readonly Run[], index: number): readonly number[] => {
  const run = runs[index];
  return run === undefined ? [] : [index, ...backFrom(runs, run.from)];
};
