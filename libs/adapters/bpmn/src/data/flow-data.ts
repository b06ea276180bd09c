import { canonicalJson, canonicalText, flowShape } from '@reprise/domain/flow/canonical';
import type { Shape } from '@reprise/domain/flow/canonical';
import type { FlowDocument } from '@reprise/domain/flow/language';
import { createHash } from 'node:crypto';

/** A part of a flow as one element carries it: what it says itself, without the blocks in it. */
export interface Data {
  readonly json: string;
  readonly digest: string;
}

/** A block's data, and where it stands among the others. */
export interface BlockData extends Data {
  readonly id: string;
  /** The block that holds it; empty at the top. */
  readonly parent: string;
  /** The list it stands in: `stages`, `blocks`, `cases.1.do`. */
  readonly slot: string;
  readonly index: number;
}

export interface FlowData {
  /** The document without its blocks. */
  readonly head: Data;
  readonly blocks: readonly BlockData[];
  /** Digest of the canonical text of the whole. */
  readonly whole: string;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const dataOf = (shape: Shape): Data => {
  // XML has no way to write these, JSON has: the data loses no character.
  const json = JSON.stringify(canonicalJson(hollow(shape))).replaceAll(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { json, digest: digestOf(json) };
};

/** A flow taken apart, one piece an element. */
export const flowData = (document: FlowDocument): FlowData => {
  const shape = flowShape(document);
  const whole = digestOf(canonicalText(document));
  return { head: dataOf(shape), blocks: blocksIn(shape, { parent: '', slot: '' }), whole };
};

/** Fragments are drawn where they are called, as one element: the document keeps them whole. */
const WHOLE = 'fragments';

type Where = Pick<BlockData, 'parent' | 'slot'>;

const blocksIn = (shape: Shape, where: Where): readonly BlockData[] => {
  const inside = (name: string, inner: Shape) =>
    blocksIn(inner, { ...where, slot: where.slot === '' ? name : `${where.slot}.${name}` });
  switch (shape.is) {
    case 'value':
      return [];
    case 'record':
      return shape.entries.flatMap(([name, entry]) => inside(name, entry));
    case 'list':
      return shape.items.flatMap((item, index) =>
        item.is === 'block' ? blockIn(item, { ...where, index }) : inside(String(index), item),
      );
    case 'object':
    case 'block':
      return shape.properties.flatMap(({ name, shape: inner }) =>
        name === WHOLE ? [] : inside(name, inner),
      );
  }
};

const blockIn = (
  block: Extract<Shape, { readonly is: 'block' }>,
  where: Where & { readonly index: number },
): readonly BlockData[] => [
  { id: block.id, ...where, ...dataOf(block) },
  ...blocksIn(block, { parent: block.id, slot: '' }),
];

/** The same with every list of blocks empty. */
const hollow = (shape: Shape): Shape => {
  switch (shape.is) {
    case 'value':
      return shape;
    case 'list':
      return { ...shape, items: shape.items.filter(({ is }) => is !== 'block').map(hollow) };
    case 'record':
      return {
        ...shape,
        entries: shape.entries.map(([name, entry]) => [name, hollow(entry)] as const),
      };
    case 'object':
    case 'block':
      return {
        ...shape,
        properties: shape.properties.map((own) =>
          own.name === WHOLE ? own : { ...own, shape: hollow(own.shape) },
        ),
      };
  }
};
