import { operands } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import { nameOf } from './names.js';
import { report } from './scope.js';
import type { Scope } from './scope.js';

const NAMED: Readonly<Record<string, TypeShape>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'days and time duration': 'days and time duration',
  'years and months duration': 'years and months duration',
  Any: 'any',
  Null: 'null',
  list: { list: 'any' },
  context: { anyKey: 'any' },
};

/** The type a node of syntax names; an unknown one is noted, and nothing is of it. */
export const typeNamed = (node: Syntax, scope: Scope): TypeShape => {
  const [inner = node] = node.name === 'Type' ? node.children : [node];
  const make = makers[inner.name];
  return make === undefined ? plain(inner, scope) : make(inner, scope);
};

const typesIn = (node: Syntax): readonly Syntax[] =>
  operands(node).filter(({ name }) => name === 'Type');

const firstType = (node: Syntax, scope: Scope): TypeShape => {
  const [of] = typesIn(node);
  return of === undefined ? 'any' : typeNamed(of, scope);
};

const makers: Readonly<Record<string, (node: Syntax, scope: Scope) => TypeShape>> = {
  ListType: (node, scope) =>
    node.text.startsWith('range')
      ? { range: firstType(node, scope) }
      : { list: firstType(node, scope) },
  ContextType: (node, scope) => {
    const entries = node.children.find(({ name }) => name === 'ContextEntryTypes')?.children ?? [];
    const types = entries
      .filter(({ name }) => name === 'ContextEntryType')
      .map((entry) => [nameOf(entry.children[0] ?? entry), firstType(entry, scope)] as const);
    return { context: Object.fromEntries(types) };
  },
  FunctionType: (node, scope) => {
    const list = node.children.find(({ name }) => name === 'ArgumentTypes')?.children ?? [];
    const takes = list
      .filter(({ name }) => name === 'ArgumentType')
      .map((each) => firstType(each, scope));
    return { function: { takes, gives: firstType(node, scope) } };
  },
};

const plain = (node: Syntax, scope: Scope): TypeShape => {
  const name = nameOf(node);
  const found = scope.types[name] ?? NAMED[name];
  if (found !== undefined) return found;
  report(scope, node, {
    code: 'FEEL.UNKNOWN_TYPE',
    zh: `没有类型「${name}」`,
    en: `There is no type "${name}"`,
  });
  return { context: { '': 'null' } };
};
