import { add, divide, isDecimal, multiply, subtract } from '../decimal/index.js';
import { addDays, addMonths, daysBetween, isCalendarDate } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { Budget } from './budget.js';
import type { FeelFinding } from './compile-feel.js';
import { functions } from './functions.js';
import type { Syntax } from './syntax.js';
import {
  contextIn,
  dateIn,
  durationIn,
  equals,
  isList,
  numberOf,
  orderOf,
  valueFrom,
} from './values.js';
import type { TypeShape, Value } from './values.js';

export interface Moment {
  readonly context: object;
  readonly locals: ReadonlyMap<string, Value>;
  readonly budget: Budget;
}

export type Evaluate = (moment: Moment) => Value;

export interface Names {
  readonly shapes: TypeShape;
  readonly locals: ReadonlySet<string>;
}

/** What is wrong with an expression, found while compiling it. */
export class FeelProblem extends Error {
  constructor(readonly finding: FeelFinding) {
    super(finding.code);
  }
}

const problem = (node: Syntax, code: string, zh: string, en: string): FeelProblem =>
  new FeelProblem({ code, message: { zh, en }, from: node.from, to: node.to });

type Compile = (node: Syntax, names: Names) => Evaluate;

/** Compiles one node of the syntax to a closure that takes a step each time it is asked. */
export const compileNode: Compile = (node, names) => {
  const compile = compilers[node.name];
  if (compile === undefined) {
    throw problem(
      node,
      'FEEL.UNSUPPORTED',
      `不支持「${node.text}」`,
      `"${node.text}" is not supported`,
    );
  }
  const evaluate = compile(node, names);
  return (moment) => {
    moment.budget.take();
    return evaluate(moment);
  };
};

const child = (node: Syntax, index: number): Syntax => {
  const found = node.children[index];
  if (found === undefined)
    throw problem(node, 'FEEL.SYNTAX', '表达式不完整', 'Something is missing');
  return found;
};

const constant =
  (value: Value): Evaluate =>
  () =>
    value;

const logic =
  (decisive: boolean): Compile =>
  (node, names) => {
    const left = compileNode(child(node, 0), names);
    const right = compileNode(child(node, 2), names);
    return (moment) => {
      const a = left(moment);
      if (a === decisive) return decisive;
      const b = right(moment);
      if (b === decisive) return decisive;
      return typeof a === 'boolean' && typeof b === 'boolean' ? !decisive : null;
    };
  };

/** A path through the context, resolved against its shape while compiling. */
const path: Compile = (node, names) => {
  const steps = pathSteps(node);
  const [first = ''] = steps;
  if (names.locals.has(first)) return localPath(first, steps.slice(1));
  let shape = names.shapes;
  for (const step of steps) {
    const next = shapeAt(shape, step);
    if (next === undefined) {
      throw problem(
        node,
        'FEEL.UNKNOWN_NAME',
        `上下文中没有「${step}」`,
        `The context has no "${step}"`,
      );
    }
    shape = next;
  }
  const leaf = shape;
  return ({ context }) => valueFrom(steps.reduce(property, context as unknown), leaf);
};

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const localPath =
  (first: string, rest: readonly string[]): Evaluate =>
  ({ locals }) => {
    const value = locals.get(first) ?? null;
    if (rest.length === 0) return value;
    return valueFrom(rest.reduce(property, contextIn(value) as unknown), 'any');
  };

const pathSteps = (node: Syntax): readonly string[] =>
  node.name === 'PathExpression'
    ? [...pathSteps(child(node, 0)), child(node, 2).text]
    : [node.text];

const shapeAt = (shape: TypeShape, key: string): TypeShape | undefined => {
  if (shape === 'any') return 'any';
  if (typeof shape === 'string' || 'list' in shape) return undefined;
  return 'anyKey' in shape ? shape.anyKey : shape.context[key];
};

const compareBy: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const comparison: Compile = (node, names) => {
  const operator = child(node, 1);
  if (operator.name === 'in') return membership(node, names);
  if (operator.name === 'between') return between(node, names);
  const left = compileNode(child(node, 0), names);
  const right = compileNode(child(node, 2), names);
  return (moment) => compared(operator.text, left(moment), right(moment));
};

const compared = (operator: string, a: Value, b: Value): boolean | null => {
  if (operator === '=') return equals(a, b);
  if (operator === '!=') {
    const same = equals(a, b);
    return same === null ? null : !same;
  }
  const order = orderOf(a, b);
  return order === undefined ? null : (compareBy[operator]?.(order) ?? null);
};

const between: Compile = (node, names) => {
  const value = compileNode(child(node, 0), names);
  const low = compileNode(child(node, 2), names);
  const high = compileNode(child(node, 4), names);
  return (moment) => {
    const at = value(moment);
    const from = compared('>=', at, low(moment));
    const to = compared('<=', at, high(moment));
    return from === null || to === null ? null : from && to;
  };
};

type Test = (value: Value, moment: Moment) => boolean | null;

const membership: Compile = (node, names) => {
  const value = compileNode(child(node, 0), names);
  const tests = node.children
    .slice(2)
    .flatMap((part) => (part.name === 'PositiveUnaryTests' ? part.children : [part]))
    .filter((part) => !['(', ')', ','].includes(part.name))
    .map((part) => unaryTest(part, names));
  return (moment) => {
    const at = value(moment);
    const answers = tests.map((test) => test(at, moment));
    return answers.includes(true) ? true : answers.includes(null) ? null : false;
  };
};

const unaryTest = (node: Syntax, names: Names): Test => {
  if (['PositiveUnaryTest', 'SimplePositiveUnaryTest'].includes(node.name)) {
    const [first, second] = node.children;
    if (first?.name === 'CompareOp' && second !== undefined) {
      const bound = compileNode(second, names);
      return (value, moment) => compared(first.text, value, bound(moment));
    }
    return unaryTest(child(node, 0), names);
  }
  if (node.name === 'Interval') return interval(node, names);
  const member = compileNode(node, names);
  return (value, moment) => {
    const other = member(moment);
    return isList(other)
      ? other.some((item) => equals(value, item) === true)
      : equals(value, other);
  };
};

const interval = (node: Syntax, names: Names): Test => {
  const low = compileNode(child(node, 1), names);
  const high = compileNode(child(node, 3), names);
  const from = child(node, 0).text === '[' ? '>=' : '>';
  const to = child(node, 4).text === ']' ? '<=' : '<';
  return (value, moment) => {
    const above = compared(from, value, low(moment));
    const below = compared(to, value, high(moment));
    return above === null || below === null ? null : above && below;
  };
};

const arithmetic: Compile = (node, names) => {
  if (node.children.length === 2) {
    const operand = compileNode(child(node, 1), names);
    return (moment) => numbers('-', { number: as<Decimal>('0') }, operand(moment));
  }
  const operator = child(node, 1).text;
  const left = compileNode(child(node, 0), names);
  const right = compileNode(child(node, 2), names);
  return (moment) => calculated(operator, left(moment), right(moment));
};

const calculated = (operator: string, a: Value, b: Value): Value => {
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  const date = dateIn(a);
  if (date === undefined) return numbers(operator, a, b);
  const sign = operator === '+' ? 1 : operator === '-' ? -1 : 0;
  const duration = durationIn(b);
  if (duration !== undefined && sign !== 0) {
    return { date: addDays(addMonths(date, sign * duration.months), sign * duration.days) };
  }
  const other = dateIn(b);
  return other === undefined || sign !== -1
    ? null
    : { duration: { months: 0, days: daysBetween(other, date) } };
};

const numbers = (operator: string, a: Value, b: Value): Value => {
  const [x, y] = [numberOf(a), numberOf(b)];
  const calculate = operations[operator];
  if (x === undefined || y === undefined || calculate === undefined) return null;
  const result = calculate(x, y);
  return result === undefined ? null : { number: result };
};

const operations: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal | undefined>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

const conditional: Compile = (node, names) => {
  const when = compileNode(child(node, 1), names);
  const then = compileNode(child(node, 3), names);
  const otherwise = compileNode(child(node, 5), names);
  return (moment) => (when(moment) === true ? then(moment) : otherwise(moment));
};

const quantified: Compile = (node, names) => {
  const decisive = child(node, 0).name === 'some';
  const [binding] = child(node, 1).children;
  if (binding === undefined) throw problem(node, 'FEEL.SYNTAX', '缺少范围', 'A range is missing');
  const name = child(binding, 0).text;
  const list = compileNode(child(child(binding, 2), 0), names);
  const test = compileNode(child(node, 3), {
    ...names,
    locals: new Set([...names.locals, name]),
  });
  return (moment) => {
    const items = list(moment);
    if (!isList(items)) return null;
    const answers = items.map((item) =>
      test({ ...moment, locals: new Map(moment.locals).set(name, item) }),
    );
    return answers.includes(decisive) ? decisive : answers.includes(null) ? null : !decisive;
  };
};

const invocation: Compile = (node, names) => {
  const name = child(node, 0).text;
  const called = functions[name];
  if (called === undefined) {
    throw problem(
      node,
      'FEEL.UNKNOWN_FUNCTION',
      `没有函数「${name}」`,
      `There is no function "${name}"`,
    );
  }
  const parameters = (
    node.children.find(({ name: kind }) => kind === 'PositionalParameters')?.children ?? []
  )
    .filter((part) => part.name !== ',')
    .map((part) => compileNode(part, names));
  return (moment) => called(parameters.map((parameter) => parameter(moment)));
};

const dateTimeLiteral: Compile = (node) => {
  const constructor = child(node, 0).text;
  const text = (node.children[2]?.text ?? '').replaceAll('"', '');
  const value = functions[constructor]?.([text]) ?? null;
  if (value === null || (constructor === 'date' && !isCalendarDate(text))) {
    throw problem(
      node,
      'FEEL.BAD_DATE',
      `「${text}」不是日期或时长`,
      `"${text}" is no date or duration`,
    );
  }
  return constant(value);
};

const numeric: Compile = (node) => constant(isDecimal(node.text) ? { number: node.text } : null);

const listOf: Compile = (node, names) => {
  const items = node.children
    .filter((part) => !['[', ']', ','].includes(part.name))
    .map((part) => compileNode(part, names));
  return (moment) => items.map((item) => item(moment));
};

const inner: Compile = (node, names) =>
  compileNode(child(node, node.children.length > 1 ? 1 : 0), names);

const compilers: Readonly<Record<string, Compile>> = {
  Conjunction: logic(false),
  Disjunction: logic(true),
  Comparison: comparison,
  ArithmeticExpression: arithmetic,
  VariableName: path,
  PathExpression: path,
  IfExpression: conditional,
  QuantifiedExpression: quantified,
  FunctionInvocation: invocation,
  DateTimeLiteral: dateTimeLiteral,
  NumericLiteral: numeric,
  StringLiteral: (node) => constant(unquoted(node.text)),
  BooleanLiteral: (node) => constant(node.text === 'true'),
  null: () => constant(null),
  NullLiteral: () => constant(null),
  List: listOf,
  ParenthesizedExpression: inner,
  SimplePositiveUnaryTest: inner,
};

const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replaceAll(/\\(["\\nt])/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped,
    );
