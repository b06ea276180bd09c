/** A node of the syntax tree, free of the parser that made it. */
export interface Syntax {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly Syntax[];
  /** How many levels of nodes are under this one. */
  readonly height: number;
}

/** A node's part at an index; the grammar has made sure that it is there. */
export const child = (node: Syntax, index: number): Syntax => {
  const found = node.children[index];
  if (found === undefined) throw new Error(`${node.name} has no part ${index}`);
  return found;
};

export const childNamed = (node: Syntax, name: string): Syntax | undefined =>
  node.children.find((part) => part.name === name);

/** Parts of a node that are expressions, without its signs. */
export const operands = (node: Syntax): readonly Syntax[] =>
  node.children.filter((part) => !SIGNS.has(part.name));

const SIGNS = new Set(['[', ']', '(', ')', '{', '}', ',', ':', '..']);
