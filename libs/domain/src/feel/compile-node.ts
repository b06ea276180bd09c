import { isCalendarDate } from '../calendar/index.js';
import { isDecimal } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { calculated, numbers } from './arithmetic.js';
import { compared } from './compare.js';
import { child, problem } from './compiling.js';
import type { Compile, Evaluate } from './compiling.js';
import { functions } from './functions.js';
import { path } from './path.js';
import { membership } from './unary-tests.js';
import { isList } from './values.js';
import type { Value } from './values.js';

/** Compiles one node of the syntax to a closure that takes a step each time it is asked. */
export const compileNode: Compile = (node, names) => {
  const compile = compilers[node.name];
  if (compile === undefined) {
    throw problem(node, 'FEEL.UNSUPPORTED', {
      zh: `不支持「${node.text}」`,
      en: `"${node.text}" is not supported`,
    });
  }
  const evaluate = compile(node, names);
  return (moment) => {
    moment.budget.take();
    return evaluate(moment);
  };
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

const comparison: Compile = (node, names) => {
  const operator = child(node, 1);
  if (operator.name === 'in') return membership(node, names);
  if (operator.name === 'between') return between(node, names);
  const left = compileNode(child(node, 0), names);
  const right = compileNode(child(node, 2), names);
  return (moment) => compared(operator.text, left(moment), right(moment));
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

const conditional: Compile = (node, names) => {
  const when = compileNode(child(node, 1), names);
  const then = compileNode(child(node, 3), names);
  const otherwise = compileNode(child(node, 5), names);
  return (moment) => (when(moment) === true ? then(moment) : otherwise(moment));
};

const quantified: Compile = (node, names) => {
  const decisive = child(node, 0).name === 'some';
  const [binding] = child(node, 1).children;
  if (binding === undefined)
    throw problem(node, 'FEEL.SYNTAX', { zh: '缺少范围', en: 'A range is missing' });
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
    throw problem(node, 'FEEL.UNKNOWN_FUNCTION', {
      zh: `没有函数「${name}」`,
      en: `There is no function "${name}"`,
    });
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
    throw problem(node, 'FEEL.BAD_DATE', {
      zh: `「${text}」不是日期或时长`,
      en: `"${text}" is no date or duration`,
    });
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
