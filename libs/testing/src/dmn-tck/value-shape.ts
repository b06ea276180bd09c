import { FeelContext, FeelFunction, isList } from '@reprise/domain/feel';
import type { TypeShape, Value } from '@reprise/domain/feel';

/** What names the grammar must know inside a value: those of contexts, also within lists. */
export const valueShape = (value: Value): TypeShape => {
  if (value instanceof FeelContext) {
    const entries = value.keys().map((key) => [key, valueShape(value.get(key) ?? null)] as const);
    return { context: Object.fromEntries(entries) };
  }
  if (isList(value)) return { list: value.map(valueShape).reduce(merged, 'any') };
  if (value instanceof FeelFunction) return { function: { takes: [], gives: 'any' } };
  return 'any';
};

const merged = (a: TypeShape, b: TypeShape): TypeShape => {
  if (typeof a === 'object' && typeof b === 'object' && 'context' in a && 'context' in b) {
    return { context: { ...a.context, ...b.context } };
  }
  return typeof b === 'object' ? b : a;
};
