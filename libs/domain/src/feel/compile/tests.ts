import { child, childNamed } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import { isOpen, kindOfShape } from '../types/kind-of-shape.js';
import { equals, orderOf } from '../values/order.js';
import { isList, Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import type { Run } from '../run.js';
import { comparer, isAmong } from './compare.js';
import type { Answer } from './compare.js';
import { checkBounds, checkOneOf } from './never.js';
import { checkComparable } from './operators.js';
import { bind } from './scope.js';
import type { Compile, Compiled, Frame, Scope } from './scope.js';

/** A test of a value, the name `?` bound to it by whoever asks. */
type Test = (value: Value, run: Run, frame: Frame | null) => Answer;

interface Testing {
  readonly scope: Scope;
  readonly type: TypeShape;
  /** In a decision table a test may also be a condition of its own, true or false. */
  readonly conditions: boolean;
}

const unwrapped = (node: Syntax): Syntax =>
  ['PositiveUnaryTest', 'SimplePositiveUnaryTest'].includes(node.name) && node.children.length === 1
    ? unwrapped(child(node, 0))
    : node;

const test = (outer: Syntax, testing: Testing): Test => {
  const node = unwrapped(outer);
  const inner = node.name === 'ParenthesizedExpression' ? unwrapped(child(node, 1)) : node;
  if (inner.name === 'SimplePositiveUnaryTest') return compares(inner, testing);
  return names(node, testing);
};

const compares = (node: Syntax, { scope, type }: Testing): Test => {
  const operator = child(node, 0).text;
  const { evaluate, type: bound } = scope.compile(child(node, 1), scope);
  checkComparable(operator, { left: type, right: bound }, { node, scope });
  const compare = comparer(operator);
  return (value, run, frame) => compare(value, evaluate(run, frame), run);
};

const mentionsInput = (node: Syntax): boolean =>
  node.name === '?' || node.children.some(mentionsInput);

const names = (node: Syntax, { scope, type, conditions }: Testing): Test => {
  const { evaluate, type: named, known } = scope.compile(node, scope);
  if (mentionsInput(node)) return (_, run, frame) => truth(evaluate(run, frame));
  checkNamed({ value: type, named }, node, scope, conditions);
  checkOneOf(type, known, { node, scope });
  return (value, run, frame) => {
    const found = evaluate(run, frame);
    if (found === null && node.name === 'Interval') return null;
    run.take(isList(found) ? found.length + 1 : 1);
    if (conditions && typeof found === 'boolean' && typeof value !== 'boolean') return found;
    return isAmong(value, found, run);
  };
};

const truth = (value: Value): Answer => (typeof value === 'boolean' ? value : null);

const checkNamed = (
  { value, named }: { readonly value: TypeShape; readonly named: TypeShape },
  ...[node, scope, conditions]: readonly [Syntax, Scope, boolean]
): void => {
  const isCondition = conditions && named === 'boolean';
  const items = itemsOf(named);
  if (isCondition || isOpen(items) || kindOfShape(named) === kindOfShape(value)) return;
  checkComparable('=', { left: value, right: items }, { node, scope });
};

const itemsOf = (type: TypeShape): TypeShape => {
  if (typeof type === 'string') return type;
  if ('list' in type) return itemsOf(type.list);
  return 'range' in type ? type.range : type;
};

const anyOf =
  (tests: readonly Test[]): Test =>
  (value, run, frame) => {
    let known = true;
    for (const each of tests) {
      const answer = each(value, run, frame);
      if (answer === true) return true;
      known &&= answer !== null;
    }
    return known ? false : null;
  };

const testsIn = (node: Syntax): readonly Syntax[] =>
  node.children.filter(({ name }) => !['(', ')', ',', 'not'].includes(name));

/** `value in (test, test)`. */
export const membership = (node: Syntax, scope: Scope): Compiled => {
  const asked = scope.compile(child(node, 0), scope);
  const testing = {
    scope: bind(scope, '?', { type: asked.type }),
    type: asked.type,
    conditions: false,
  };
  const parts = node.children
    .slice(2)
    .flatMap((part) => (part.name === 'PositiveUnaryTests' ? testsIn(part) : [part]))
    .filter(({ name }) => !['(', ')', ','].includes(name));
  const tests = anyOf(parts.map((part) => test(part, testing)));
  return {
    evaluate: (run, frame) => {
      run.take();
      const value = asked.evaluate(run, frame);
      return tests(value, run, { value, up: frame });
    },
    type: 'boolean',
  };
};

/** A cell of a decision table: `-`, tests of which one must hold, or `not(…)`. */
export const unaryTests = (node: Syntax, scope: Scope, type: TypeShape): Compiled => {
  if (childNamed(node, 'Wildcard') !== undefined) return { evaluate: () => true, type: 'boolean' };
  const testing = { scope: bind(scope, '?', { type }), type, conditions: true };
  const parts = childNamed(node, 'PositiveUnaryTests');
  const tests = anyOf(testsIn(parts ?? node).map((part) => test(part, testing)));
  const negated = childNamed(node, 'not') !== undefined;
  return {
    evaluate: (run, frame) => {
      run.take();
      const answer = tests(frame?.value ?? null, run, frame);
      return negated && answer !== null ? !answer : answer;
    },
    type: 'boolean',
  };
};

/** `[1..5]`, `(1..5)`, `]1..5[` as a value; ends that cannot be compared make no range. */
export const interval: Compile = (node, scope) => {
  const [low, high] = [child(node, 1), child(node, 3)].map((part) =>
    scope.compile(part, scope),
  ) as [Compiled, Compiled];
  checkComparable('<', { left: low.type, right: high.type }, { node, scope });
  checkBounds(low, high, { node, scope });
  const included = [child(node, 0).text === '[', child(node, 4).text === ']'] as const;
  return {
    evaluate: (run, frame) => {
      run.take();
      const [from, to] = [low.evaluate(run, frame), high.evaluate(run, frame)];
      if (from === null || to === null || orderOf(from, to, run) === undefined) return null;
      return new Range(
        { value: from, included: included[0] },
        { value: to, included: included[1] },
      );
    },
    type: { range: low.type },
  };
};

/** `(> 5)` as a value: a range open to one side. */
export const openRange: Compile = (node, scope) => {
  if (node.children.length === 1) return scope.compile(child(node, 0), scope);
  const operator = child(node, 0).text;
  const { evaluate, type } = scope.compile(child(node, 1), scope);
  const none = { value: null, included: false };
  return {
    evaluate: (run, frame) => {
      const value = evaluate(run, frame);
      if (value === null || equals(value, value, run) !== true || operator === '!=') return null;
      const end = { value, included: operator.endsWith('=') };
      if (operator === '=') return new Range(end, end);
      return operator.startsWith('<') ? new Range(none, end) : new Range(end, none);
    },
    type: { range: type },
  };
};
