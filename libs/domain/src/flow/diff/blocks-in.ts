import type { BlockShape, Shape } from '../canonical/index.js';

/** A block and where it stands. */
export interface PlacedBlock {
  readonly block: BlockShape;
  /** The block that holds it; at the top none does. */
  readonly parent?: BlockShape;
  /** The list it is in: `stages`, `blocks`, `cases.0.do`. */
  readonly slot: string;
  readonly behind?: BlockShape;
}

/** Every block of a document by its permanent id, in the order of the document. */
export const blocksIn = (document: Shape): ReadonlyMap<string, PlacedBlock> =>
  new Map(placedIn(document, { slot: '' }).map((placed) => [placed.block.id, placed]));

type Where = Pick<PlacedBlock, 'parent' | 'slot'>;

const placedIn = (shape: Shape, where: Where): readonly PlacedBlock[] => {
  const inside = (name: string, inner: Shape) =>
    placedIn(inner, { ...where, slot: where.slot === '' ? name : `${where.slot}.${name}` });
  switch (shape.is) {
    case 'value':
      return [];
    case 'object':
      return shape.properties.flatMap((own) => inside(own.name, own.shape));
    case 'record':
      return shape.entries.flatMap(([name, entry]) => inside(name, entry));
    case 'block':
      return shape.properties.flatMap((own) =>
        placedIn(own.shape, { parent: shape, slot: own.name }),
      );
    case 'list':
      return shape.items.flatMap((item, index) =>
        item.is === 'block'
          ? placedHere(item, where, shape.items[index - 1])
          : inside(String(index), item),
      );
  }
};

const placedHere = (
  block: BlockShape,
  where: Where,
  before: Shape | undefined,
): readonly PlacedBlock[] => [
  { block, ...where, ...(before?.is === 'block' ? { behind: before } : {}) },
  ...placedIn(block, where),
];
