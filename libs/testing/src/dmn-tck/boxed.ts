import {
  argumentsFor,
  coerced,
  contextOf,
  expressionPart,
  FeelFunction,
  isList,
  Run,
} from '@reprise/domain/feel';
import type { TypeShape, Value } from '@reprise/domain/feel';
import { boxedTable } from './boxed-table.js';
import { typeReferred } from './types.js';
import { valueShape } from './value-shape.js';
import { child, children, textOfChild } from './xml.js';
import type { Element } from './xml.js';

/** Names and their values around a boxed expression. */
export type Names = Readonly<Record<string, Value>>;

export interface Around {
  readonly names: Names;
  /** Shapes of names whose values do not show what entries they have, such as functions. */
  readonly shapes: Readonly<Record<string, TypeShape>>;
  readonly types: Readonly<Record<string, TypeShape>>;
}

/** Something the kit asks for that we do not do, by design. */
export class NotApplicable extends Error {}

const STEPS = 2_000_000;
const EXTERNAL = /\bexternal\b/;
const NO_CLOCK = /\b(now|today)\s*\(/;

/** Evaluates a text of FEEL among names. */
export const feelText = (source: string, { names, shapes, types }: Around): Value => {
  if (NO_CLOCK.test(source)) throw new NotApplicable('now() and today(): FEEL has no clock here');
  if (EXTERNAL.test(source)) throw new NotApplicable('functions of Java or PMML');
  const shape = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, shapes[name] ?? valueShape(value)]),
  );
  return expressionPart(source, { context: shape, types }).evaluate(new Run(names, STEPS));
};

export const withName = (around: Around, name: string, value: Value): Around => ({
  ...around,
  names: { ...around.names, [name]: value },
});

type Boxed = (element: Element, around: Around) => Value;

const literal: Boxed = (element, around) => {
  const source = textOfChild(element, 'text');
  return source === '' ? null : feelText(source, around);
};

const context: Boxed = (element, around) => {
  const entries: (readonly [string, Value])[] = [];
  let inner = around;
  for (const entry of children(element, 'contextEntry')) {
    const variable = child(entry, 'variable');
    const expression = entry.children.find(isBoxed);
    const found = expression === undefined ? null : boxed(expression, inner);
    const type = typeReferred(around.types, variable?.attributes['typeRef']);
    const value = coerced(found, type) ?? null;
    const name = variable?.attributes['name'];
    if (name === undefined) return value;
    entries.push([name, value]);
    inner = withName(inner, name, value);
  }
  return contextOf(entries);
};

const list: Boxed = (element, around) =>
  element.children.filter(isBoxed).map((item) => boxed(item, around));

const relation: Boxed = (element, around) => {
  const columns = children(element, 'column').map(({ attributes }) => attributes['name'] ?? '');
  return children(element, 'row').map((row) => {
    const cells = row.children.filter(isBoxed).map((cell) => boxed(cell, around));
    return contextOf(columns.map((name, at) => [name, cells[at] ?? null] as const));
  });
};

const invocation: Boxed = (element, around) => {
  const called = element.children.find(isBoxed);
  const given = children(element, 'binding').map((binding) => {
    const name = child(binding, 'parameter')?.attributes['name'] ?? '';
    const expression = binding.children.find(isBoxed);
    return [name, expression === undefined ? null : boxed(expression, around)] as const;
  });
  const target = called === undefined ? null : boxed(called, around);
  return target instanceof FeelFunction ? target.apply({ named: given }, new Run({}, STEPS)) : null;
};

/** A function with its parameters and body; also what a knowledge model encapsulates. */
export const functionOf = (element: Element, around: Around): Value => {
  const kind = element.attributes['kind'] ?? 'FEEL';
  if (kind !== 'FEEL') throw new NotApplicable('functions of Java or PMML');
  const body = element.children.find(isBoxed);
  const formals = children(element, 'formalParameter').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    type: typeReferred(around.types, attributes['typeRef']),
  }));
  return new FeelFunction(
    formals.map(({ name }) => name),
    (given) => {
      const values = argumentsFor(formals, given);
      if (values === undefined || body === undefined) return null;
      const names = Object.fromEntries(formals.map(({ name }, at) => [name, values[at] ?? null]));
      return boxed(body, { ...around, names: { ...around.names, ...names } });
    },
  );
};

const conditional: Boxed = (element, around) => {
  const part = (name: string): Value => inside(element, name, around);
  const when = part('if');
  if (when !== null && typeof when !== 'boolean') return null;
  return when === true ? part('then') : part('else');
};

const inside = (element: Element, name: string, around: Around): Value => {
  const expression = child(element, name)?.children.find(isBoxed);
  return expression === undefined ? null : boxed(expression, around);
};

const filter: Boxed = (element, around) => {
  const items = inside(element, 'in', around);
  if (items === null) return null;
  const kept: Value[] = [];
  for (const item of isList(items) ? items : [items]) {
    const answer = inside(element, 'match', withName(around, 'item', item));
    if (typeof answer !== 'boolean') return null;
    if (answer) kept.push(item);
  }
  return kept;
};

/** Items of a boxed iterator; nothing where there is no list. */
const itemsOf = (element: Element, around: Around): readonly Value[] | undefined => {
  const source = textOfChild(child(child(element, 'in'), 'literalExpression'), 'text');
  const items = source.includes('..')
    ? feelText(`for each in ${source} return each`, around)
    : inside(element, 'in', around);
  return isList(items) ? items : undefined;
};

const named = (element: Element, around: Around, item: Value): Around =>
  withName(around, element.attributes['iteratorVariable'] ?? 'item', item);

const forEach: Boxed = (element, around) => {
  const results: Value[] = [];
  for (const item of itemsOf(element, around) ?? []) {
    const inner = withName(named(element, around, item), 'partial', [...results]);
    results.push(inside(element, 'return', inner));
  }
  return itemsOf(element, around) === undefined ? null : results;
};

const quantified =
  (decisive: boolean): Boxed =>
  (element, around) => {
    const items = itemsOf(element, around);
    if (items === undefined) return null;
    const answers = items.map((item) => inside(element, 'satisfies', named(element, around, item)));
    if (!answers.every((answer) => typeof answer === 'boolean')) return null;
    return answers.includes(decisive) ? decisive : !decisive;
  };

const kinds: Readonly<Record<string, Boxed>> = {
  literalExpression: literal,
  context,
  list,
  relation,
  invocation,
  functionDefinition: functionOf,
  conditional,
  filter,
  for: forEach,
  some: quantified(true),
  every: quantified(false),
  decisionTable: boxedTable,
};

export const isBoxed = ({ name }: Element): boolean => Object.hasOwn(kinds, name);

/** The value of a boxed expression of any kind. */
export const boxed: Boxed = (element, around) => {
  const value = kinds[element.name]?.(element, around) ?? null;
  return coerced(value, typeReferred(around.types, element.attributes['typeRef'])) ?? null;
};
