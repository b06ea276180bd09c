import { parser } from 'lezer-feel';

/** A node of the syntax tree, free of the parser that made it. */
export interface Syntax {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly Syntax[];
}

export type Parsed =
  | { readonly ok: true; readonly tree: Syntax }
  | { readonly ok: false; readonly from: number; readonly to: number };

const expressionParser = parser.configure({ top: 'Expression' });

/** Parses an expression with the maintained grammar; a syntax error says where it is. */
export const parseExpression = (source: string): Parsed => {
  const root = build(expressionParser.parse(source).topNode, source);
  const broken = firstError(root);
  if (broken !== undefined) return { ok: false, from: broken.from, to: broken.to };
  const [expression] = root.children;
  return expression === undefined
    ? { ok: false, from: 0, to: source.length }
    : { ok: true, tree: expression };
};

interface ParserNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly firstChild: ParserNode | null;
  readonly nextSibling: ParserNode | null;
}

const build = (node: ParserNode, source: string): Syntax => {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    children.push(build(child, source));
  }
  const { name, from, to } = node;
  return { name, from, to, text: source.slice(from, to), children };
};

const firstError = (node: Syntax): Syntax | undefined => {
  if (node.name === '⚠') return node;
  for (const child of node.children) {
    const found = firstError(child);
    if (found !== undefined) return found;
  }
  return undefined;
};
