import { builtins, CLOCKS } from '../functions/builtins.js';
import { builtinValue } from '../functions/builtin.js';
import { normalName } from '../names.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelContext } from '../values/context.js';
import { valueFrom } from '../values/from-plain.js';
import type { Value } from '../values/value.js';
import { constant, NOTHING, report } from './scope.js';
import type { Compile, Compiled, Evaluate, Frame, Local, Scope } from './scope.js';
import { didYouMean, nearest } from './suggest.js';

const valueAt = (frame: Frame | null, hops: number): Value => {
  let at = frame;
  for (let hop = 0; hop < hops; hop += 1) at = at?.up ?? null;
  return at?.value ?? null;
};

/** A name as it is written, spacing normal. */
export const nameOf = (node: Syntax): string =>
  normalName(node.text.startsWith('`') ? node.text.slice(1, -1) : node.text);

/** The key of a record under which a name stands. */
export const keyOf = (record: object, name: string): string | undefined =>
  Object.hasOwn(record, name) ? name : Object.keys(record).find((key) => normalName(key) === name);

export const plainProperty = (value: unknown, key: string): unknown => {
  if (value instanceof FeelContext) return value.get(key);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
};

/** A name: the innermost that is bound, then the context's, then a function of FEEL. */
export const variable: Compile = (node, scope) => lookUp(nameOf(node), scope, node);

const lookUp = (name: string, scope: Scope, node: Syntax): Compiled => {
  const found = inLocals(name, scope.locals);
  if (found.certain !== undefined) return withMaybes(found.maybes, name, found.certain);
  const outer = inContext(name, scope) ?? builtin(name);
  if (outer !== undefined) return withMaybes(found.maybes, name, outer);
  if (found.maybes.length === 0) unknown(name, scope, node);
  return withMaybes(found.maybes, name, NOTHING);
};

interface Found {
  /** Items that may have an entry of that name: only the evaluation knows. */
  readonly maybes: readonly number[];
  readonly certain: Compiled | undefined;
}

const inLocals = (name: string, locals: Local | null): Found => {
  const maybes: number[] = [];
  let hops = 0;
  for (let local = locals; local !== null; local = local.up) {
    const at = hops;
    if (local.name === name && !(local.entries && mayHave(local.type, name) === true)) {
      return { maybes, certain: { evaluate: (_, frame) => valueAt(frame, at), type: local.type } };
    }
    const entry = local.entries ? mayHave(local.type, name) : false;
    if (entry === true) return { maybes, certain: entryOf(local.type, name, at) };
    if (entry === 'maybe') maybes.push(at);
    hops += 1;
  }
  return { maybes, certain: undefined };
};

const mayHave = (type: TypeShape, name: string): boolean | 'maybe' => {
  if (type === 'any') return 'maybe';
  if (typeof type === 'string') return false;
  if ('context' in type) return keyOf(type.context, name) !== undefined;
  return 'anyKey' in type ? 'maybe' : false;
};

const entryOf = (type: TypeShape, name: string, hops: number): Compiled => {
  const entry =
    typeof type === 'object' && 'context' in type
      ? type.context[keyOf(type.context, name) ?? name]
      : 'any';
  return {
    evaluate: (_, frame) => {
      const item = valueAt(frame, hops);
      return item instanceof FeelContext ? (item.get(name) ?? null) : null;
    },
    type: entry ?? 'any',
  };
};

const withMaybes = (maybes: readonly number[], name: string, otherwise: Compiled): Compiled => {
  if (maybes.length === 0) return otherwise;
  const evaluate: Evaluate = (run, frame) => {
    for (const hops of maybes) {
      const item = valueAt(frame, hops);
      const entry = item instanceof FeelContext ? item.get(name) : undefined;
      if (entry !== undefined) return entry;
    }
    return otherwise.evaluate(run, frame);
  };
  return { evaluate, type: 'any' };
};

const inContext = (name: string, { context }: Scope): Compiled | undefined => {
  const key = keyOf(context, name);
  if (key === undefined) return undefined;
  const type = context[key] ?? 'any';
  return {
    evaluate: (run) => valueFrom(plainProperty(run.context, key), type),
    plain: (run) => plainProperty(run.context, key),
    type,
  };
};

const builtin = (name: string): Compiled | undefined => {
  const overloads = builtins.get(name);
  if (overloads === undefined) return undefined;
  const takes = (overloads[0]?.parameters ?? []).map(() => 'any' as const);
  return constant(builtinValue(overloads), { function: { takes, gives: 'any' } });
};

/** Whether a name means something else than a function of FEEL here. */
export const isBound = (name: string, scope: Scope): boolean => {
  const { maybes, certain } = inLocals(name, scope.locals);
  return certain !== undefined || maybes.length > 0 || keyOf(scope.context, name) !== undefined;
};

const keysOf = (type: TypeShape): readonly string[] =>
  typeof type === 'object' && 'context' in type ? Object.keys(type.context) : [];

const namesOf = (scope: Scope): readonly string[] => {
  const names = Object.keys(scope.context);
  for (let local = scope.locals; local !== null; local = local.up) {
    names.push(local.name, ...(local.entries ? keysOf(local.type) : []));
  }
  return [...names, ...builtins.keys()];
};

const unknown = (name: string, scope: Scope, node: Syntax): void => {
  if (CLOCKS.has(name)) return noClock(name, scope, node);
  const meant = didYouMean(nearest(name, namesOf(scope)));
  report(scope, node, {
    code: 'FEEL.UNKNOWN_NAME',
    zh: `上下文中没有「${name}」${meant.zh}`,
    en: `The context has no "${name}"${meant.en}`,
    suggestion: meant.suggestion,
  });
};

export const noClock = (name: string, scope: Scope, node: Syntax): void =>
  report(scope, node, {
    code: 'FEEL.NO_CLOCK',
    zh: `「${name}」不可用：条件没有自己的时钟，请使用上下文中的日期`,
    en: `"${name}" is not available: a condition has no clock of its own, use a date of the context`,
  });
