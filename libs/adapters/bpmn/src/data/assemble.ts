import type { Json } from '@reprise/domain/flow/canonical';
import type { Piece } from './read-data.js';

/**
 * A document from its pieces: each put at its place in the list it says it stands in. What does not
 * fit is left out; the digest of the whole tells.
 */
export const assemble = (head: Json, pieces: readonly Piece[]): Json => {
  const document = structuredClone(head);
  const holders = new Map<string, Json>([['', document]]);
  const copies = pieces.map((piece) => ({ ...piece, value: structuredClone(piece.value) }));
  for (const { id, value } of copies) holders.set(id, value);
  for (const { parent, slot, value } of copies.toSorted((a, b) => a.index - b.index)) {
    const holder = holders.get(parent);
    const list = holder === undefined ? undefined : listAt(holder, slot.split('.'));
    // A block inside itself would have no end.
    if (list !== undefined && holder !== value) list.push(value);
  }
  return document;
};

const listAt = (holder: Json, slot: readonly string[]): Json[] | undefined => {
  let at: unknown = holder;
  for (const name of slot) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return Array.isArray(at) ? (at as Json[]) : undefined;
};
