import { child } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelContext } from '../values/context.js';
import { valueFrom } from '../values/from-plain.js';
import { isList } from '../values/value.js';
import type { Value } from '../values/value.js';
import { keyOf, nameOf, plainProperty } from './names.js';
import { propertyKinds, temporalProperty } from './properties.js';
import { report } from './scope.js';
import type { Compile, Compiled, Scope } from './scope.js';
import { didYouMean, nearest } from './suggest.js';

/** What a value has under a name; of a list, what each of its items has. */
export const property = (value: Value, name: string): Value => {
  if (value instanceof FeelContext) return value.get(name) ?? null;
  if (isList(value)) return value.map((item) => property(item, name));
  return temporalProperty(value, name);
};

/** A path through the context or through a value, resolved while compiling where it can be. */
export const path: Compile = (node, scope) => {
  const of = scope.compile(child(node, 0), scope);
  const name = nameOf(child(node, 2));
  const type = typeAt(of.type, name);
  if (type === undefined) noSuch(node, scope, { name, type: of.type });
  const { evaluate, plain } = of;
  const key = plain === undefined ? undefined : keyIn(of.type, name);
  if (plain !== undefined && key !== undefined) return throughPlain(plain, key, type ?? 'any');
  return { evaluate: (run, frame) => property(evaluate(run, frame), name), type: type ?? 'any' };
};

const throughPlain = (
  plain: NonNullable<Compiled['plain']>,
  key: string,
  type: TypeShape,
): Compiled => ({
  evaluate: (run) => {
    run.take();
    return valueFrom(plainProperty(plain(run), key), type);
  },
  plain: (run) => plainProperty(plain(run), key),
  type,
});

/** The key of plain data under which a name stands. */
const keyIn = (of: TypeShape, name: string): string | undefined => {
  if (typeof of === 'string') return undefined;
  if ('anyKey' in of) return name;
  return 'context' in of ? keyOf(of.context, name) : undefined;
};

/** The type under a name; `undefined` when a value of that type cannot have one. */
const typeAt = (of: TypeShape, name: string): TypeShape | undefined => {
  if (of === 'any' || of === 'null') return 'any';
  return typeof of === 'string' ? propertyKinds[of]?.[name] : partType(of, name);
};

const partType = (of: Exclude<TypeShape, string>, name: string): TypeShape | undefined => {
  if ('list' in of) return listed(typeAt(of.list, name));
  if ('anyKey' in of) return of.anyKey;
  if ('range' in of) return rangeProperty(of.range, name);
  if (!('context' in of)) return undefined;
  const key = keyOf(of.context, name);
  return key === undefined ? undefined : of.context[key];
};

const listed = (type: TypeShape | undefined): TypeShape | undefined =>
  type === undefined ? undefined : { list: type };

const rangeProperty = (of: TypeShape, name: string): TypeShape | undefined => {
  if (name === 'start' || name === 'end') return of;
  return ['start included', 'end included'].includes(name) ? 'boolean' : undefined;
};

const noSuch = (
  node: Syntax,
  scope: Scope,
  { name, type }: { readonly name: string; readonly type: TypeShape },
): void => {
  const meant = didYouMean(nearest(name, keysOf(type)));
  const of = child(node, 0).text;
  report(scope, child(node, 2), {
    code: 'FEEL.UNKNOWN_NAME',
    zh: `「${of}」没有「${name}」${meant.zh}`,
    en: `"${of}" has no "${name}"${meant.en}`,
    suggestion: meant.suggestion,
  });
};

const keysOf = (type: TypeShape): readonly string[] => {
  if (typeof type === 'string') return Object.keys(propertyKinds[type] ?? {});
  if ('list' in type) return keysOf(type.list);
  return 'context' in type ? Object.keys(type.context) : [];
};
