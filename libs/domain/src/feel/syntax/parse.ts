import { parser, trackVariables } from 'lezer-feel';
import { builtins } from '../functions/builtins.js';
import type { TypeShape } from '../types/type-shape.js';
import { nameShapes } from './name-shape.js';
import type { Syntax } from './tree.js';

export type Top = 'Expression' | 'UnaryTests';

export type Parsed =
  | { readonly ok: true; readonly tree: Syntax }
  | {
      readonly ok: false;
      readonly code: 'FEEL.SYNTAX' | 'FEEL.TOO_LONG' | 'FEEL.TOO_DEEP';
      readonly from: number;
      readonly to: number;
    };

/** Longer than any text a person writes as a condition; the grammar's time grows with it. */
const LONGEST = 10_000;
/** Deeper nesting than this is refused, since trees are walked by recursion. */
const DEEPEST = 250;

type Parser = ReturnType<typeof parser.configure>;
type Shapes = Readonly<Record<string, TypeShape>>;

/** Names of several words; those of one the grammar reads without knowing them. */
const BUILTINS = Object.fromEntries(
  [...builtins.keys()]
    .filter((name) => /(?<!^date and) (?!time$)/.test(name))
    .map((name) => [name, 1]),
);
const prepared = new WeakMap<Shapes, Map<Top, Parser>>();

/** A parser that knows the names of a context; made once for each. */
const parserFor = (shapes: Shapes, top: Top): Parser => {
  const known = prepared.get(shapes) ?? new Map<Top, Parser>();
  prepared.set(shapes, known);
  const found = known.get(top);
  if (found !== undefined) return found;
  const contextTracker = trackVariables({ ...BUILTINS, ...nameShapes(shapes) });
  const made = parser.configure({ top, contextTracker });
  known.set(top, made);
  return made;
};

const root = (source: string, shapes: Shapes, top: Top): Syntax | Wrong => {
  const parsed = (text: string) => build(parserFor(shapes, top).parse(text).topNode, source, 0);
  const found = parsed(source);
  return 'wrong' in found && RANGE_TYPE.test(source)
    ? parsed(source.replaceAll(RANGE_TYPE, (type) => `list${' '.repeat(type.length - 5)}<`))
    : found;
};

/** The grammar does not know `range<…>`: it reads a list's type in its place, of the same length. */
const RANGE_TYPE = /\brange\s*</g;

/** Parses with the maintained grammar; a mistake says where it is. */
export const parse = (source: string, shapes: Shapes, top: Top = 'Expression'): Parsed => {
  if (source.length > LONGEST) {
    return { ok: false, code: 'FEEL.TOO_LONG', from: LONGEST, to: source.length };
  }
  const found = root(source, shapes, top);
  if ('wrong' in found) return { ok: false, ...found.wrong };
  if (top === 'UnaryTests' && found.children.length > 0) return { ok: true, tree: found };
  const [expression, ...more] = found.children;
  return expression === undefined || more.length > 0
    ? { ok: false, code: 'FEEL.SYNTAX', from: 0, to: source.length }
    : { ok: true, tree: expression };
};

interface ParserNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly firstChild: ParserNode | null;
  readonly nextSibling: ParserNode | null;
}

interface Wrong {
  readonly wrong: {
    readonly code: 'FEEL.SYNTAX' | 'FEEL.TOO_DEEP';
    readonly from: number;
    readonly to: number;
  };
}

const build = (node: ParserNode, source: string, depth: number): Syntax | Wrong => {
  const { name, from, to } = node;
  if (name === '⚠') return { wrong: { code: 'FEEL.SYNTAX', from, to } };
  if (depth > DEEPEST) return { wrong: { code: 'FEEL.TOO_DEEP', from, to } };
  const children: Syntax[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling) {
    if (part.name === 'LineComment' || part.name === 'BlockComment') continue;
    const built = build(part, source, depth + 1);
    if ('wrong' in built) return built;
    children.push(built);
  }
  const height = children.reduce((most, each) => Math.max(most, each.height + 1), 0);
  return { name, from, to, text: source.slice(from, to), children, height };
};
