import { canonicalJson, flowShape } from '@reprise/domain/flow/canonical';
import type { BlockShape, Property, Shape } from '@reprise/domain/flow/canonical';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { valueWords } from '@reprise/domain/flow/diff';
import { propertyWords } from '@reprise/domain/flow/property-words';
import { blockTitle } from '@reprise/domain/flow/words';
import { WORDS } from '../words.js';
import type { Language } from '../words.js';

/** One line of the tree. */
export interface TreeRow {
  readonly depth: number;
  /** Kind of the block, or `case` for one way of several. */
  readonly kind: string;
  /** What the kind is called. */
  readonly label: string;
  readonly title: string;
  /** Everything else the block says, in words. */
  readonly detail: string;
}

interface Walk {
  readonly flow: CompiledFlow;
  readonly language: Language;
}

/** The blocks of a flow as an outline, each with all that it says. */
export const treeRows = (flow: CompiledFlow, language: Language): readonly TreeRow[] => {
  const shape = flowShape(flow.document);
  const stages = shape.is === 'object' ? shape.properties : [];
  return stages.flatMap((own) => rowsOf({ flow, language }, own.shape, 0));
};

const rowsOf = (walk: Walk, shape: Shape, depth: number): readonly TreeRow[] =>
  shape.is === 'list'
    ? shape.items.flatMap((item) => (item.is === 'block' ? blockRows(walk, item, depth) : []))
    : [];

const blockRows = (walk: Walk, block: BlockShape, depth: number): readonly TreeRow[] => [
  {
    depth,
    kind: block.kind,
    label: nameOf(walk, [block.kind, block.kind]),
    title: blockTitle(walk.flow, block.id)[walk.language],
    detail: detailOf(walk, block.properties, [block.kind]),
  },
  ...block.properties.flatMap((own) => wayRows(walk, own, { block, depth: depth + 1 })),
];

interface Inside {
  readonly block: BlockShape;
  readonly depth: number;
}

/** Blocks of a list; the ways of a choice each under a line of their own. */
const wayRows = (
  walk: Walk,
  { name, shape }: Property,
  { block, depth }: Inside,
): readonly TreeRow[] => {
  if (shape.is !== 'list') return [];
  const cases = shape.items.flatMap((item) =>
    item.is === 'object' && item.properties.some((own) => isBlocks(own.shape))
      ? caseRows(walk, item.properties, { path: [block.kind, name], depth })
      : [],
  );
  const isOther = name === 'otherwise' && shape.items.length > 0;
  const other = {
    ...{ depth, kind: 'case', label: WORDS.otherwise[walk.language] },
    title: '',
    detail: '',
  };
  return isOther
    ? [other, ...rowsOf(walk, shape, depth + 1)]
    : [...cases, ...rowsOf(walk, shape, depth)];
};

/** An empty list may be one of blocks as well as any other: it shows nothing either way. */
const isBlocks = (shape: Shape): boolean =>
  shape.is === 'list' && (shape.items.length === 0 || shape.items.some(({ is }) => is === 'block'));

const caseRows = (
  walk: Walk,
  properties: readonly Property[],
  { path, depth }: { readonly path: readonly string[]; readonly depth: number },
): readonly TreeRow[] => [
  {
    ...{ depth, kind: 'case', title: '' },
    label: propertyWords(path)?.one?.[walk.language] ?? '',
    detail: detailOf(walk, properties, path),
  },
  ...properties.flatMap((own) => rowsOf(walk, own.shape, depth + 1)),
];

const nameOf = ({ language }: Walk, path: readonly string[]): string =>
  propertyWords(path)?.name[language] ?? path.at(-1) ?? '';

/** What goes without saying: the name, which has its own place, and what is so unless said otherwise. */
const detailOf = (walk: Walk, properties: readonly Property[], path: readonly string[]): string =>
  properties
    .filter(({ name, shape, isDefault }) => {
      const isNamed = name === 'title' || name === path[0];
      return !isDefault && !isNamed && !isBlocks(shape) && !hasBlocks(shape);
    })
    .map(({ name, shape }) => {
      const said = valueWords(canonicalJson(shape), [...path, name])[walk.language];
      const called = nameOf(walk, [...path, name]);
      // “opens on 3 months” says already that it is about opening.
      return said.startsWith(called) ? said : `${called} ${said}`;
    })
    .join(' · ');

const hasBlocks = (shape: Shape): boolean =>
  shape.is === 'list' &&
  shape.items.some(
    (item) => item.is === 'object' && item.properties.some((own) => isBlocks(own.shape)),
  );
