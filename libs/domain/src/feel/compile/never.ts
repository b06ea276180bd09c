import { orderOf } from '../values/order.js';
import { textOf } from '../values/text-of.js';
import type { Value } from '../values/value.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import { report } from './scope.js';
import type { Compiled, Scope } from './scope.js';
import { didYouMean, nearest } from './suggest.js';

interface Place {
  readonly node: Syntax;
  readonly scope: Scope;
}

/** A text compared with one of which there are only some, and it is none of them. */
export const checkOneOf = (type: TypeShape, other: Value | undefined, { node, scope }: Place) => {
  if (typeof type !== 'object' || !('oneOf' in type) || typeof other !== 'string') return;
  if (type.oneOf.includes(other)) return;
  const near = nearest(other, type.oneOf);
  const meant = didYouMean(near === undefined ? undefined : JSON.stringify(near));
  const all = type.oneOf.join('、');
  report(scope, node, {
    code: 'FEEL.NEVER',
    zh: `没有「${other}」，只有 ${all}${meant.zh}`,
    en: `There is no "${other}", only ${type.oneOf.join(', ')}${meant.en}`,
    suggestion: meant.suggestion,
  });
};

/** Bounds written out the wrong way round: nothing is between them. */
export const checkBounds = (low: Compiled, high: Compiled, { node, scope }: Place): void => {
  if (low.known === undefined || high.known === undefined) return;
  if ((orderOf(low.known, high.known) ?? 0) <= 0) return;
  const [from, to] = [textOf(low.known), textOf(high.known)];
  report(scope, node, {
    code: 'FEEL.NEVER',
    zh: `${from} 与 ${to} 之间没有值`,
    en: `Nothing is between ${from} and ${to}`,
  });
};
