import { canonicalJson, sameJson } from '../canonical/index.js';
import type { Json, ObjectShape, Property, Shape } from '../canonical/index.js';
import type { FlowChange, Thing } from './flow-change.js';
import { matchItems } from './match-items.js';
import { movedAmong } from './moved-among.js';
import { entryThing, isText, itemThing } from './things.js';

/** Whose property is compared, and which. */
interface At {
  readonly of: readonly Thing[];
  readonly path: readonly string[];
}

type Maybe<T> = T | undefined;
type Changes = readonly FlowChange[];

/** What differs between two values of the same property, blocks left out: they have ids of their own. */
export const compareShapes = (before: Maybe<Shape>, after: Maybe<Shape>, at: At): Changes => {
  const both = [before, after];
  if (both.some(holdsBlocks)) return [];
  if (areThings(both)) return compareItems(itemsOf(before), itemsOf(after), at);
  if (both.every((shape) => isOrIsNone(shape, 'record'))) {
    return compareEntries(entriesOf(before), entriesOf(after), at);
  }
  return isObject(before) && isObject(after)
    ? compareProperties(before.properties, after.properties, at)
    : compareValues(before, after, at);
};

const isObject = (shape: Maybe<Shape>): shape is ObjectShape =>
  shape?.is === 'object' && !isText(shape);

const holdsBlocks = (shape: Maybe<Shape>): boolean =>
  itemsOf(shape).some(({ is }) => is === 'block');

const isOrIsNone = (shape: Maybe<Shape>, is: Shape['is']): boolean =>
  shape === undefined || shape.is === is;

/** Lists of plain values are one value; lists of things are compared thing by thing. */
const areThings = (both: readonly Maybe<Shape>[]): boolean =>
  both.every((shape) => isOrIsNone(shape, 'list')) &&
  both.flatMap(itemsOf).some(({ is }) => is !== 'value');

const itemsOf = (shape: Maybe<Shape>): readonly Shape[] =>
  shape?.is === 'list' ? shape.items : [];

const entriesOf = (shape: Maybe<Shape>): ReadonlyMap<string, Shape> =>
  new Map(shape?.is === 'record' ? shape.entries : []);

const json = (shape: Maybe<Shape>): Maybe<Json> =>
  shape === undefined ? undefined : canonicalJson(shape);

const compareValues = (before: Maybe<Shape>, after: Maybe<Shape>, at: At): Changes => {
  const [was, is] = [json(before), json(after)];
  if (was === is || sameJson(was ?? null, is ?? null)) return [];
  return [
    {
      change: 'changed',
      of: at.of,
      property: at.path,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    },
  ];
};

/** Properties by their names, in the order of the later schema. */
export const compareProperties = (
  before: readonly Property[],
  after: readonly Property[],
  { of, path }: At,
): Changes => {
  const [was, is] = [before, after].map(
    (properties) => new Map(properties.map(({ name, shape }) => [name, shape])),
  );
  const names = new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])]);
  return [...names].flatMap((name) =>
    compareShapes(was?.get(name), is?.get(name), { of, path: [...path, name] }),
  );
};

const compareEntries = (
  before: ReadonlyMap<string, Shape>,
  after: ReadonlyMap<string, Shape>,
  { of, path }: At,
): Changes =>
  [...new Set([...after.keys(), ...before.keys()])].flatMap((name): Changes => {
    const [was, is] = [before.get(name), after.get(name)];
    const thing = entryThing(path, name, is ?? was ?? { is: 'value', value: null });
    const inside = { of: [...of, thing], path };
    if (was !== undefined && is !== undefined) return compareShapes(was, is, inside);
    const change = is === undefined ? 'removed' : 'added';
    return [{ change, of: inside.of, value: json(is ?? was) ?? null }];
  });

const compareItems = (before: readonly Shape[], after: readonly Shape[], at: At): Changes => {
  const pairs = matchItems(before, after);
  const [earlier, later] = [new Set(pairs.map(([i]) => i)), new Map(pairs.map(([i, j]) => [j, i]))];
  const moved = movedAmong(pairs.map(([i]) => i));
  const movedPlaces = new Set([...moved].map((index) => pairs[index]?.[1]));
  const things = (list: readonly Shape[]) => list.map((item, i) => itemThing(at.path, item, i));
  const [old, now] = [things(before), things(after)];
  const removed = before.flatMap((item, i): Changes => {
    const thing = old[i];
    if (thing === undefined || earlier.has(i)) return [];
    return [{ change: 'removed', of: [...at.of, thing], value: canonicalJson(item) }];
  });
  const others = after.flatMap((item, j): Changes => {
    const thing = now[j];
    if (thing === undefined) return [];
    const of = [...at.of, thing];
    const from = later.get(j);
    if (from === undefined) return [{ change: 'added', of, value: canonicalJson(item) }];
    const move = { before: behind(old[from - 1]), after: behind(now[j - 1]) };
    return [
      ...(movedPlaces.has(j) ? [{ change: 'moved', of, ...move } as const] : []),
      ...compareShapes(before[from], item, { of, path: at.path }),
    ];
  });
  return [...removed, ...others];
};

const behind = (thing: Maybe<Thing>): { readonly behind?: Thing } =>
  thing === undefined ? {} : { behind: thing };
