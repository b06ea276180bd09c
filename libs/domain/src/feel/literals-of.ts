import { parse } from './syntax/parse.js';
import type { Syntax } from './syntax/tree.js';
import { numberFrom } from './values/from-plain.js';
import { unquoted } from './compile/literals.js';
import type { Value } from './values/value.js';

/** Nodes around literals that leave a test a test of literals. */
const TRANSPARENT = new Set([
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'ParenthesizedExpression',
  'Interval',
  'List',
]);
const SIGNS = new Set(['(', ')', '[', ']', ',', '..', 'CompareOp', 'Wildcard', 'not']);

/**
 * The literals a cell's tests name, when it is made of comparisons with literals alone; nothing
 * when it reads anything else. Between them no test of the cell changes its answer.
 */
export const literalsOf = (tests: string): readonly Value[] | undefined => {
  const parsed = parse(tests, NO_NAMES, 'UnaryTests');
  return parsed.ok ? within(parsed.tree) : undefined;
};
const NO_NAMES = {};

const within = (node: Syntax): readonly Value[] | undefined => {
  if (SIGNS.has(node.name)) return [];
  const literal = literalOf(node);
  if (literal !== undefined) return literal === null ? undefined : [literal];
  if (!TRANSPARENT.has(node.name)) return undefined;
  const parts = node.children.map(within);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
};

const literalOf = (node: Syntax): Value | undefined => {
  if (node.name === 'NumericLiteral') return numberFrom(node.text);
  if (node.name === 'StringLiteral') return unquoted(node.text);
  return node.name === 'BooleanLiteral' ? node.text === 'true' : negative(node);
};

const negative = (node: Syntax): Value | undefined => {
  const [sign, operand] = node.name === 'ArithmeticExpression' ? node.children : [];
  return sign?.text === '-' && operand?.name === 'NumericLiteral'
    ? numberFrom(`-${operand.text}`)
    : undefined;
};
