import { child } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import { isOpen, kindOfShape } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';
import { calculator, negated } from './calculate.js';
import { both, comparer } from './compare.js';
import { requireKind } from './expect.js';
import { checkBounds, checkOneOf } from './never.js';
import { resultOf } from './result-of.js';
import { report } from './scope.js';
import type { Compile, Compiled, Scope } from './scope.js';

/** `and` and `or` of three values: what is not a truth value leaves open what none decides. */
export const logic =
  (decisive: boolean): Compile =>
  (node, scope) => {
    const [left, right] = [child(node, 0), child(node, 2)].map((part) =>
      requireKind(scope.compile(part, scope), { node: part, scope }, 'boolean'),
    ) as [Compiled, Compiled];
    const [one, two] = [left.evaluate, right.evaluate];
    return {
      evaluate: (run, frame) => {
        run.take();
        const a = one(run, frame);
        if (a === decisive) return decisive;
        const b = two(run, frame);
        if (b === decisive) return decisive;
        return typeof a === 'boolean' && typeof b === 'boolean' ? !decisive : null;
      },
      type: 'boolean',
    };
  };

const ORDERED = new Set(['number', 'string', 'date', 'time', 'date and time']);
const isOrdered = (kind: string): boolean => ORDERED.has(kind) || kind.endsWith('duration');

/** A comparison that can never hold is a mistake, whatever the data. */
export const checkComparable = (
  operator: string,
  { left, right }: { readonly left: TypeShape; readonly right: TypeShape },
  { node, scope }: { readonly node: Syntax; readonly scope: Scope },
): void => {
  if (isOpen(left) || isOpen(right)) return;
  const [a, b] = [kindOfShape(left), kindOfShape(right)];
  if (a !== b) {
    report(scope, node, {
      code: 'FEEL.NEVER',
      zh: `${a} 与 ${b} 永远无法比较`,
      en: `A ${a} and a ${b} can never be compared`,
    });
  } else if (operator !== '=' && operator !== '!=' && !isOrdered(a)) {
    report(scope, node, {
      code: 'FEEL.TYPE',
      zh: `${a} 没有大小之分`,
      en: `There is no order among values of type ${a}`,
    });
  }
};

export const comparison = (node: Syntax, scope: Scope): Compiled => {
  const operator = child(node, 1).text;
  const left = scope.compile(child(node, 0), scope);
  const right = scope.compile(child(node, 2), scope);
  checkComparable(operator, { left: left.type, right: right.type }, { node, scope });
  checkOneOf(left.type, right.known, { node: child(node, 2), scope });
  checkOneOf(right.type, left.known, { node: child(node, 0), scope });
  const [one, two, compare] = [left.evaluate, right.evaluate, comparer(operator)];
  return {
    evaluate: (run, frame) => {
      run.take();
      return compare(one(run, frame), two(run, frame), run);
    },
    type: 'boolean',
  };
};

export const between: Compile = (node, scope) => {
  const [value, low, high] = [0, 2, 4].map((index) => scope.compile(child(node, index), scope)) as [
    Compiled,
    Compiled,
    Compiled,
  ];
  for (const bound of [low, high]) {
    checkComparable('<=', { left: value.type, right: bound.type }, { node, scope });
  }
  checkBounds(low, high, { node, scope });
  const [atLeast, atMost] = [comparer('>='), comparer('<=')];
  return {
    evaluate: (run, frame) => {
      run.take();
      const at = value.evaluate(run, frame);
      const from = atLeast(at, low.evaluate(run, frame), run);
      return both(from, atMost(at, high.evaluate(run, frame), run));
    },
    type: 'boolean',
  };
};

export const arithmetic: Compile = (node, scope) =>
  node.children.length === 2 ? minus(node, scope) : calculation(node, scope);

const minus: Compile = (node, scope) => {
  const { evaluate, type } = scope.compile(child(node, 1), scope);
  const result = resultOf('-', type, type) === undefined ? undefined : type;
  if (result === undefined) cannot(node, scope, { operator: '-', left: type, right: type });
  return { evaluate: (run, frame) => negated(evaluate(run, frame)), type: result ?? 'any' };
};

const calculation: Compile = (node, scope) => {
  const operator = child(node, 1).text;
  const left = scope.compile(child(node, 0), scope);
  const right = scope.compile(child(node, 2), scope);
  const type = resultOf(operator, left.type, right.type);
  if (type === undefined) {
    cannot(node, scope, { operator, left: left.type, right: right.type });
  }
  const [one, two, calculate] = [left.evaluate, right.evaluate, calculator(operator)];
  return {
    evaluate: (run, frame) => {
      run.take();
      return calculate(one(run, frame), two(run, frame), run);
    },
    type: type ?? 'any',
  };
};

const cannot = (
  node: Syntax,
  scope: Scope,
  given: { readonly operator: string; readonly left: TypeShape; readonly right: TypeShape },
): void => {
  const [a, b] = [kindOfShape(given.left), kindOfShape(given.right)];
  report(scope, node, {
    code: 'FEEL.TYPE',
    zh: `「${given.operator}」不能用于 ${a} 与 ${b}`,
    en: `"${given.operator}" cannot be used with ${a} and ${b}`,
  });
};
