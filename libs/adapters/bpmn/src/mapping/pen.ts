import type { CompiledFlow, Node } from '@reprise/domain/flow/compile';
import { valueWords } from '@reprise/domain/flow/diff';
import { blockTitle } from '@reprise/domain/flow/words';
import type { Text } from '@reprise/domain/kernel';
import type { Fragment } from '../drawing/fragment.js';
import type { Element } from '../drawing/picture.js';
import { WORDS } from '../words.js';
import type { Language } from '../words.js';
import type { WaysOut } from './ways-out.js';

/** What the mapping of a kind draws with. */
export interface Pen {
  readonly flow: CompiledFlow;
  readonly language: Language;
  readonly ways: WaysOut;
  /** Blocks one after another. */
  readonly list: (nodes: readonly Node[]) => Fragment;
}

/** A drawing shows what XML and a page can hold; the data beside it keeps every character. */
export const drawable = (words: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what XML cannot hold
  words.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+|\p{Surrogate}/gu, ' ').trim();

export const say = ({ language }: Pick<Pen, 'language'>, text: Text): string =>
  drawable(text[language]);

export const word = (pen: Pen, name: keyof typeof WORDS): string => say(pen, WORDS[name]);

/** A name is never empty: tools and linters ask for one. */
export const titleOf = (pen: Pen, block: string): string =>
  say(pen, blockTitle(pen.flow, block)) || block;

/** A value of a block in the language of the drawing. */
export const said = (pen: Pen, value: unknown, path: readonly string[]): string =>
  say(pen, valueWords(value as Parameters<typeof valueWords>[0], path));

/** The element that carries a block's data has the block's id. */
export const own = (pen: Pen, node: Node): { readonly id: string; readonly name: string } => ({
  id: node.id,
  name: titleOf(pen, node.id),
});

export const carrying = (element: Element): Element => ({ ...element, block: element.id });

/** Something that only helps to draw a block. */
export const helper = (pen: Pen, node: Node, helps: { as: string; name: keyof typeof WORDS }) => ({
  id: `${node.id}_${helps.as}`,
  name: word(pen, helps.name),
});
