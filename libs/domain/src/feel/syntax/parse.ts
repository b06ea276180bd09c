import { parser, trackVariables } from 'lezer-feel';
import { builtins } from '../functions/builtins.js';
import { normalName } from '../names.js';
import type { TypeShape } from '../types/type-shape.js';
import { longNames, nameShapes } from './name-shape.js';
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

/** What the grammar needs to know of a context, worked out once for each. */
interface Known {
  /** Names that are more than one word: only they must be known to be read. */
  readonly long: readonly string[];
  readonly parsers: Map<string, Parser>;
}

const prepared = new WeakMap<Shapes, Known>();

const knownOf = (shapes: Shapes): Known => {
  const found = prepared.get(shapes);
  if (found !== undefined) return found;
  const made = { long: [...BUILTINS, ...longNames(nameShapes(shapes))], parsers: new Map() };
  prepared.set(shapes, made);
  return made;
};

/** Names of functions of several words; those of dates the grammar has itself. */
const BUILTINS = [...builtins.keys()].filter(
  (name) => name.includes(' ') && name !== 'date and time',
);

/**
 * The parser for a text. Looking names up costs more than all else, so a text that holds none of
 * the long names is parsed without them.
 */
const parserFor = (source: string, shapes: Shapes, top: Top): Parser => {
  const { long, parsers } = knownOf(shapes);
  const text = normalName(source);
  const names = long.some((name) => text.includes(name));
  const key = `${top} ${names}`;
  const found = parsers.get(key);
  if (found !== undefined) return found;
  const known = names
    ? { ...Object.fromEntries(BUILTINS.map((name) => [name, 1])), ...nameShapes(shapes) }
    : {};
  const made = parser.configure({ top, contextTracker: trackVariables(known) });
  parsers.set(key, made);
  return made;
};

const root = (source: string, shapes: Shapes, top: Top): Syntax | Wrong => {
  const parsed = (text: string) =>
    build(parserFor(source, shapes, top).parse(text).topNode, source, 0);
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
