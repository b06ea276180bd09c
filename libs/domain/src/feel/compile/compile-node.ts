import { child, operands } from '../syntax/tree.js';
import { either } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';
import { isInstance } from '../types/conforms.js';
import { context, functionDefinition } from './define.js';
import { requireKind } from './expect.js';
import { filter } from './filter.js';
import { invocation } from './invocation.js';
import { forReturn, quantified } from './iterate.js';
import { dateTimeLiteral, number, text } from './literals.js';
import { variable } from './names.js';
import { arithmetic, between, comparison, logic } from './operators.js';
import { path } from './path.js';
import { constant, NOTHING, report } from './scope.js';
import type { Compile, Compiled } from './scope.js';
import { interval, membership, openRange } from './tests.js';
import { typeNamed } from './type-names.js';

/** Compiles one node of the syntax to a closure, and says of what type its value is. */
export const compileNode: Compile = (node, scope) => {
  const compile = compilers[node.name];
  if (compile !== undefined) return compile(node, scope);
  report(scope, node, {
    code: 'FEEL.UNSUPPORTED',
    zh: `不支持「${node.text}」`,
    en: `"${node.text}" is not supported`,
  });
  return NOTHING;
};

const comparing: Compile = (node, scope) => {
  const operator = child(node, 1).name;
  if (operator === 'in') return membership(node, scope);
  return operator === 'between' ? between(node, scope) : comparison(node, scope);
};

const conditional: Compile = (node, scope) => {
  const when = requireKind(
    compileNode(child(node, 1), scope),
    { node: child(node, 1), scope },
    'boolean',
  );
  const then = compileNode(child(node, 3), scope);
  const otherwise = compileNode(child(node, 5), scope);
  return {
    evaluate: (run, frame) => {
      run.take();
      return when.evaluate(run, frame) === true
        ? then.evaluate(run, frame)
        : otherwise.evaluate(run, frame);
    },
    type: either(then.type, otherwise.type),
  };
};

const list: Compile = (node, scope) => {
  const items = operands(node).map((part) => compileNode(part, scope));
  return {
    evaluate: (run, frame) => {
      run.take(items.length + 1);
      return items.map(({ evaluate }) => evaluate(run, frame));
    },
    type: { list: common(items) },
  };
};

const common = (items: readonly Compiled[]): TypeShape =>
  items.reduce<TypeShape>(
    (type, item) => either(type, item.type),
    items.length === 0 ? 'any' : 'null',
  );

const instanceOf: Compile = (node, scope) => {
  const { evaluate } = compileNode(child(node, 0), scope);
  const type = typeNamed(child(node, 3), scope);
  return { evaluate: (run, frame) => isInstance(evaluate(run, frame), type, run), type: 'boolean' };
};

const inner: Compile = (node, scope) => {
  const [first] = operands(node);
  return first === undefined ? NOTHING : compileNode(first, scope);
};

const compilers: Readonly<Record<string, Compile>> = {
  Conjunction: logic(false),
  Disjunction: logic(true),
  Comparison: comparing,
  ArithmeticExpression: arithmetic,
  VariableName: variable,
  '?': variable,
  PathExpression: path,
  FilterExpression: filter,
  IfExpression: conditional,
  ForExpression: forReturn,
  QuantifiedExpression: quantified,
  FunctionInvocation: invocation,
  FunctionDefinition: functionDefinition,
  InstanceOfExpression: instanceOf,
  DateTimeLiteral: dateTimeLiteral,
  NumericLiteral: number,
  StringLiteral: text,
  BooleanLiteral: (node) => constant(node.text === 'true', 'boolean'),
  null: () => NOTHING,
  NullLiteral: () => NOTHING,
  List: list,
  Context: context,
  ParenthesizedExpression: inner,
  SimplePositiveUnaryTest: openRange,
  PositiveUnaryTest: inner,
  Interval: interval,
};
