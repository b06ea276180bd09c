import { canonicalJson } from '../canonical/index.js';
import type { BlockShape, Shape } from '../canonical/index.js';
import { blocksIn } from './blocks-in.js';
import type { PlacedBlock } from './blocks-in.js';
import { compareProperties } from './compare-shapes.js';
import type { FlowChange, Place } from './flow-change.js';
import { matchItems } from './match-items.js';
import { movedAmong } from './moved-among.js';
import { blockThing } from './things.js';

type Blocks = ReadonlyMap<string, PlacedBlock>;
type Changes = readonly FlowChange[];

/** What differs between the blocks of two documents: each is followed by its permanent id. */
export const compareBlocks = (before: Shape, after: Shape): Changes => {
  const [was, is] = [blocksIn(before), blocksIn(after)];
  const moved = movedBlocks(was, is);
  const removed = [...was.values()].flatMap((placed) =>
    is.has(placed.block.id) ? [] : [oneMoreOrLess('removed', placed)],
  );
  const others = [...is.values()].flatMap((placed): Changes => {
    const old = was.get(placed.block.id);
    if (old === undefined) return [oneMoreOrLess('added', placed)];
    const of = [blockThing(placed.block)];
    const move = { before: placeOf(old), after: placeOf(placed) };
    return [
      ...(moved.has(placed.block.id) ? [{ change: 'moved', of, ...move } as const] : []),
      ...compareBlock(old.block, placed.block),
    ];
  });
  return [...removed, ...others];
};

const oneMoreOrLess = (change: 'added' | 'removed', placed: PlacedBlock): FlowChange => ({
  change,
  of: [blockThing(placed.block)],
  value: canonicalJson(placed.block),
  place: placeOf(placed),
});

const placeOf = ({ parent, slot, behind }: PlacedBlock): Place => ({
  ...(parent === undefined ? {} : { in: blockThing(parent) }),
  slot,
  ...(behind === undefined ? {} : { behind: blockThing(behind) }),
});

const compareBlock = (before: BlockShape, after: BlockShape): Changes => {
  const of = [blockThing(after)];
  const named = (block: BlockShape) => block.properties.filter(({ name }) => name !== block.kind);
  return [
    ...(before.kind === after.kind
      ? []
      : [{ change: 'became', of, before: before.kind, after: after.kind } as const]),
    ...compareProperties(named(before), named(after), { of, path: [after.kind] }),
  ];
};

/** Blocks that stand in another list than before, or in another order there. */
const movedBlocks = (was: Blocks, is: Blocks): ReadonlySet<string> => {
  const moved = new Set<string>();
  const stayed = new Map<string, string[]>();
  for (const [id, placed] of is) {
    const old = was.get(id);
    if (old === undefined) continue;
    const list = listOf(placed);
    if (listOf(old, aliasesFor(old, placed)) === list) {
      stayed.set(list, [...(stayed.get(list) ?? []), id]);
    } else moved.add(id);
  }
  const order = new Map([...was.keys()].map((id, index) => [id, index]));
  for (const ids of stayed.values()) {
    for (const index of movedAmong(ids.map((id) => order.get(id) ?? 0))) {
      moved.add(ids[index] ?? '');
    }
  }
  return moved;
};

const listOf = (
  { parent, slot }: PlacedBlock,
  aliases: ReadonlyMap<string, string> = new Map(),
): string => {
  const [name = '', index = '', ...rest] = slot.split('.');
  const alias = aliases.get(`${name}.${index}`);
  const now = alias === undefined ? slot : [alias, ...rest].join('.');
  return `${parent?.id ?? ''} ${now}`;
};

/** A case that another was put before is still the same case: its old place → its new one. */
const aliasesFor = (
  { parent: before }: PlacedBlock,
  { parent: after }: PlacedBlock,
): ReadonlyMap<string, string> => {
  if (before === undefined || before.id !== after?.id) return new Map();
  const lists = new Map(before.properties.map(({ name, shape }) => [name, shape]));
  return new Map(
    after.properties.flatMap(({ name, shape }) => {
      const old = lists.get(name);
      if (shape.is !== 'list' || old?.is !== 'list') return [];
      if (shape.items.some(({ is }) => is === 'block')) return [];
      return matchItems(old.items, shape.items).map(
        ([i, j]) => [`${name}.${i}`, `${name}.${j}`] as const,
      );
    }),
  );
};
