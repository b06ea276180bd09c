import { childrenOf } from './compiled-flow.js';
import type { Node } from './compiled-flow.js';

/** A node and everything below it, in the order it is walked. */
export const withDescendants = function* (node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* withDescendants(child);
};

/** Ids of a node and of everything below it, in the order they are walked. */
export const descendantIds = function* (node: Node | undefined): Generator<string> {
  if (node === undefined) return;
  for (const each of withDescendants(node)) yield each.id;
};
