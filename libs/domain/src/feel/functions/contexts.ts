import { contextOf, FeelContext } from '../values/context.js';
import { isList } from '../values/value.js';
import type { Value } from '../values/value.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';
import type { TypeShape } from '../types/type-shape.js';

const CONTEXT: TypeShape = { anyKey: 'any' };

const entryFrom = (item: Value): readonly [string, Value] | undefined => {
  if (!(item instanceof FeelContext)) return undefined;
  const [key, value] = [item.get('key'), item.get('value')];
  return typeof key === 'string' && value !== undefined ? [key, value] : undefined;
};

const contextFrom = (items: readonly Value[]): Value => {
  const entries = items.map(entryFrom);
  if (!entries.every((entry) => entry !== undefined)) return null;
  const result = contextOf(entries);
  return result.size === entries.length ? result : null;
};

/** Puts a value at the end of a path of keys, making contexts on the way. */
const put = (context: Value, keys: readonly Value[], value: Value): Value => {
  const [key, ...rest] = keys;
  if (typeof key !== 'string' || !(context instanceof FeelContext)) return null;
  if (rest.length === 0) return context.with(key, value);
  const inner = put(context.get(key) ?? contextOf([]), rest, value);
  return inner === null ? null : context.with(key, inner);
};

const merged = (contexts: readonly Value[]): Value => {
  const entries: (readonly [string, Value])[] = [];
  for (const context of contexts) {
    if (!(context instanceof FeelContext)) return null;
    for (const key of context.keys()) entries.push([key, context.get(key) ?? null]);
  }
  return contextOf(entries);
};

export const contextFunctions: Functions = {
  'get value': [taking({ m: 'context', key: 'string' }, 'any', ({ m, key }) => m.get(key) ?? null)],
  'get entries': [
    taking({ m: 'context' }, { list: CONTEXT }, ({ m }, run) => {
      run.take(m.size);
      return m.keys().map((key) =>
        contextOf([
          ['key', key],
          ['value', m.get(key) ?? null],
        ]),
      );
    }),
  ],
  context: [
    taking({ entries: 'list' }, CONTEXT, ({ entries }, run) => {
      run.take(entries.length);
      return contextFrom(entries);
    }),
  ],
  'context put': [
    taking({ context: 'context', key: 'string', value: 'any' }, CONTEXT, (given, run) => {
      run.take(given.context.size);
      return given.context.with(given.key, given.value);
    }),
    taking({ context: 'context', keys: 'list', value: 'any' }, CONTEXT, (given, run) => {
      run.take(given.context.size + given.keys.length);
      return isList(given.keys) ? put(given.context, given.keys, given.value) : null;
    }),
  ],
  'context merge': [
    taking({ contexts: 'list' }, CONTEXT, ({ contexts }, run) => {
      const sizes = contexts.map((each) => (each instanceof FeelContext ? each.size : 1));
      run.take(sizes.reduce((a, b) => a + b, 0));
      return merged(contexts);
    }),
  ],
};
