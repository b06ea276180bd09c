import { builtins } from '../functions/builtins.js';
import { callBuiltin } from '../functions/builtin.js';
import type { Overload, Parameter } from '../functions/signature.js';
import { CLOCKS } from '../functions/builtins.js';
import { child, childNamed } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import { isOpen, kindOfShape } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelFunction } from '../values/value.js';
import type { Given } from '../values/value.js';
import { isBound, nameOf, noClock } from './names.js';
import { NOTHING, report } from './scope.js';
import type { Compile, Compiled, Frame, Scope } from './scope.js';
import type { Run } from '../run.js';
import { didYouMean, nearest } from './suggest.js';

interface Argument {
  readonly name: string | undefined;
  readonly node: Syntax;
  readonly part: Compiled;
}

/** A call: of a function of FEEL when the name is bound to nothing else, or of any value. */
export const invocation: Compile = (node, scope) => {
  const called = child(node, 0);
  const parameters = argumentsOf(node, scope);
  const isName = called.name !== 'FunctionInvocation' && called.name !== 'PathExpression';
  const name = nameOf(called);
  if (isName && !isBound(name, scope)) {
    const overloads = builtins.get(name);
    if (overloads !== undefined) return builtinCall(node, { name, overloads, parameters, scope });
    if (called.name === 'VariableName') return unknown(called, name, scope);
  }
  const { evaluate, type } = scope.compile(called, scope);
  const given = givenBy(parameters);
  const gives = typeof type === 'object' && 'function' in type ? type.function.gives : 'any';
  return {
    evaluate: (run, frame) => {
      run.take();
      const value = evaluate(run, frame);
      return value instanceof FeelFunction ? value.apply(given(run, frame), run) : null;
    },
    type: gives,
  };
};

const argumentsOf = (node: Syntax, scope: Scope): readonly Argument[] => {
  const named = childNamed(node, 'NamedParameters')?.children;
  if (named !== undefined) {
    return named
      .filter(({ name }) => name === 'NamedParameter')
      .map((part) => {
        const value = part.children.at(-1) ?? part;
        return { name: nameOf(child(part, 0)), node: value, part: scope.compile(value, scope) };
      });
  }
  return (childNamed(node, 'PositionalParameters')?.children ?? [])
    .filter(({ name }) => name !== ',')
    .map((part) => ({ name: undefined, node: part, part: scope.compile(part, scope) }));
};

const givenBy = (parameters: readonly Argument[]): ((run: Run, frame: Frame | null) => Given) => {
  const parts = parameters.map(({ part }) => part.evaluate);
  if (parameters[0]?.name === undefined) {
    return (run, frame) => parts.map((evaluate) => evaluate(run, frame));
  }
  return (run, frame) => ({
    named: parameters.map(({ name, part }) => [name ?? '', part.evaluate(run, frame)] as const),
  });
};

const unknown = (node: Syntax, name: string, scope: Scope): Compiled => {
  if (CLOCKS.has(name)) {
    noClock(name, scope, node);
    return NOTHING;
  }
  const meant = didYouMean(nearest(name, builtins.keys()));
  report(scope, node, {
    code: 'FEEL.UNKNOWN_FUNCTION',
    zh: `没有函数「${name}」${meant.zh}`,
    en: `There is no function "${name}"${meant.en}`,
    suggestion: meant.suggestion,
  });
  return NOTHING;
};

interface Call {
  readonly name: string;
  readonly overloads: readonly Overload[];
  readonly parameters: readonly Argument[];
  readonly scope: Scope;
}

const builtinCall = (node: Syntax, call: Call): Compiled => {
  const { name, overloads, parameters, scope } = call;
  const possible = overloads.filter((overload) => mayFit(overload, parameters));
  if (possible.length === 0) {
    report(scope, node, {
      code: 'FEEL.BAD_CALL',
      zh: `函数「${name}」应为：${overloads.map((each) => written(name, each)).join('；')}`,
      en: `The function "${name}" is called as ${overloads.map((each) => written(name, each)).join(' or ')}`,
    });
    return NOTHING;
  }
  const given = givenBy(parameters);
  const [first] = possible;
  const gives = possible.every((each) => each.gives === first?.gives) ? first?.gives : 'any';
  return {
    evaluate: (run, frame) => {
      run.take();
      return callBuiltin(possible, given(run, frame), run);
    },
    type: narrowed(name, parameters) ?? gives ?? 'any',
  };
};

/** What is known beyond the signature: functions that give an item of their list, or it. */
const narrowed = (name: string, [first]: readonly Argument[]): TypeShape | undefined => {
  const type = first?.part.type;
  if (typeof type !== 'object' || !('list' in type)) return undefined;
  if (name === 'min' || name === 'max') return type.list;
  return SAME.has(name) ? type : undefined;
};
const SAME = new Set(['sublist', 'reverse', 'remove', 'distinct values', 'sort']);

const written = (name: string, { parameters }: Overload): string => {
  const parts = parameters.map(
    (each) => `${each.name}${each.optional ? '?' : ''}${each.rest ? '…' : ''}: ${each.kind}`,
  );
  return `${name}(${parts.join(', ')})`;
};

const mayFit = ({ parameters }: Overload, given: readonly Argument[]): boolean => {
  const rest = parameters.at(-1)?.rest === true;
  if (given.length > parameters.length && !rest) return false;
  const filled = parameters.every(
    (parameter, index) => parameter.optional || at(given, parameter, index) !== undefined,
  );
  return filled && given.every(fitsOne(parameters));
};

const fitsOne =
  (parameters: readonly Parameter[]) =>
  (argument: Argument, index: number): boolean => {
    const parameter =
      argument.name === undefined
        ? parameters[Math.min(index, parameters.length - 1)]
        : parameters.find(({ name }) => name === argument.name);
    return parameter !== undefined && kindFits(parameter, argument.part.type);
  };

const at = (
  given: readonly Argument[],
  { name }: Parameter,
  index: number,
): Argument | undefined =>
  given[0]?.name === undefined ? given[index] : given.find((argument) => argument.name === name);

/** Whether a value of a type may stand for a parameter; a list may, for one of its items. */
const kindFits = ({ kind }: Parameter, type: TypeShape): boolean => {
  if (kind === 'any' || kind === 'list' || fitsItem(kind, type)) return true;
  return typeof type === 'object' && 'list' in type && fitsItem(kind, type.list);
};

const fitsItem = (kind: string, item: TypeShape): boolean =>
  isOpen(item) || kindOfShape(item) === kind;
