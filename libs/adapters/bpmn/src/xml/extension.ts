import type { Data } from '../data/flow-data.js';
import type { ModdleElement } from './model.js';
import type { Writing } from './write-picture.js';

const holding = ({ model }: Writing, value: ModdleElement): object => ({
  extensionElements: model.create('bpmn:ExtensionElements', { values: [value] }),
});

/** The data of a block, on the element that stands for it. */
export const extensionOf = (writing: Writing, block: string | undefined): object => {
  const data = block === undefined ? undefined : writing.dataOf.get(block);
  return data === undefined
    ? {}
    : holding(writing, writing.model.create('reprise:Block', { ...data }));
};

/** The data of the document itself, on the process. */
export const headOf = (
  writing: Writing,
  head: Data & { readonly language: string; readonly whole: string },
): object => {
  const blocks = writing.data.blocks.map(({ id }) => id).join(' ');
  return holding(writing, writing.model.create('reprise:Flow', { ...head, blocks }));
};
