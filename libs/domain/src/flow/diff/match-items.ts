import { canonicalJson, sameJson } from '../canonical/index.js';
import type { Json, Shape } from '../canonical/index.js';
import { idOfItem } from './things.js';

/** Which entry of one list is which of another: pairs of places, in the order of the later list. */
export type Pairs = readonly (readonly [before: number, after: number])[];

/**
 * Entries are the same when they have the same id. Those without one (rules, cases) are the same
 * when they say the same, else when they share the most; two that share nothing are not paired.
 */
export const matchItems = (before: readonly Shape[], after: readonly Shape[]): Pairs => {
  const left = new Set(before.keys());
  const pairs = new Map<number, number>();
  const pair = (at: number, from: number | undefined): void => {
    if (from === undefined || pairs.has(at)) return;
    pairs.set(at, from);
    left.delete(from);
  };
  for (const likeness of [sameId, sameWords]) {
    for (const [at, item] of after.entries()) {
      pair(at, pairs.has(at) ? undefined : [...left].find((i) => likeness(before[i], item)));
    }
  }
  for (const [at, item] of after.entries()) {
    if (!pairs.has(at) && idOfItem(item) === undefined) pair(at, mostAlike(before, left, item));
  }
  return [...pairs]
    .toSorted(([a], [b]) => a - b)
    .map(([later, earlier]) => [earlier, later] as const);
};

const sameId = (a: Shape | undefined, b: Shape): boolean =>
  a !== undefined && idOfItem(a) !== undefined && idOfItem(a) === idOfItem(b);

const sameWords = (a: Shape | undefined, b: Shape): boolean =>
  a !== undefined && idOfItem(a) === undefined && sameJson(canonicalJson(a), canonicalJson(b));

const mostAlike = (
  before: readonly Shape[],
  left: ReadonlySet<number>,
  item: Shape,
): number | undefined => {
  const ranked = [...left]
    .map((index) => ({ index, shared: sharedBy(before[index], item) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  return ranked[0]?.index;
};

/** How many properties of two entries say the same. */
const sharedBy = (a: Shape | undefined, b: Shape): number => {
  if (a?.is !== 'object' || b.is !== 'object' || idOfItem(a) !== undefined) return 0;
  const said = new Map<string, Json>(
    a.properties.map(({ name, shape }) => [name, canonicalJson(shape)]),
  );
  return b.properties.filter(({ name, shape, isDefault }) => {
    const other = said.get(name);
    return !isDefault && other !== undefined && sameJson(other, canonicalJson(shape));
  }).length;
};
