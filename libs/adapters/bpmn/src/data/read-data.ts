import type { Finding } from '@reprise/domain/flow/compile';
import type { Json } from '@reprise/domain/flow/canonical';
import type { ModdleElement } from '../xml/model.js';
import { carriedBy, drawnIn, textAt } from '../xml/walk-model.js';
import { finding } from './bpmn-finding.js';
import { digestOf } from './flow-data.js';

/** A piece of a flow as a file has it. */
export interface Piece {
  readonly id: string;
  readonly parent: string;
  readonly slot: string;
  readonly index: number;
  readonly value: Json;
}

export interface ReadData {
  readonly head: Json;
  readonly pieces: readonly Piece[];
  readonly language: string;
  readonly whole: string;
  readonly findings: readonly Finding[];
}

/** All data that the elements of a process carry, and what is wrong with it. */
export const readData = (process: ModdleElement, flow: ModdleElement): ReadData => {
  const found = drawnIn(process).flatMap(({ element }) => {
    const block = carriedBy(element, 'reprise:Block');
    return block === undefined ? [] : [block];
  });
  const head = valueOf(flow, textAt(process, 'id'));
  const pieces = found.map((block) => pieceOf(block));
  return {
    head: head.value,
    pieces: pieces.map(({ piece }) => piece),
    language: textAt(flow, 'language'),
    whole: textAt(flow, 'whole'),
    findings: [
      ...head.findings,
      ...pieces.flatMap(({ findings }) => findings),
      ...counted(textAt(flow, 'blocks').split(' '), found),
    ],
  };
};

const pieceOf = (
  block: ModdleElement,
): { readonly piece: Piece; readonly findings: readonly Finding[] } => {
  const id = textAt(block, 'id');
  const { value, findings } = valueOf(block, id);
  const [parent, slot] = [textAt(block, 'parent'), textAt(block, 'slot')];
  return { piece: { id, parent, slot, index: Number(textAt(block, 'index')), value }, findings };
};

const valueOf = (
  carrier: ModdleElement,
  path: string,
): { readonly value: Json; readonly findings: readonly Finding[] } => {
  const json = textAt(carrier, 'json').trim();
  const edited =
    digestOf(json) === textAt(carrier, 'digest') ? [] : [finding('BPMN.DATA_EDITED', path)];
  try {
    return { value: JSON.parse(json) as Json, findings: edited };
  } catch {
    return { value: null, findings: [finding('BPMN.DATA_UNREADABLE', path)] };
  }
};

/** Blocks of which the file has none, and those it has twice. */
const counted = (
  expected: readonly string[],
  found: readonly ModdleElement[],
): readonly Finding[] => {
  const ids = found.map((block) => textAt(block, 'id'));
  const [known, twice] = [new Set<string>(), new Set<string>()];
  for (const id of ids) (known.has(id) ? twice : known).add(id);
  return [
    ...expected
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => finding('BPMN.DATA_MISSING', id)),
    ...[...twice].map((id) => finding('BPMN.DATA_TWICE', id)),
  ];
};
