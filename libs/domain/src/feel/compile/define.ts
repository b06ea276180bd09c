import type { Run } from '../run.js';
import { child, childNamed } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import { coerced } from '../types/conforms.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelContext } from '../values/context.js';
import { FeelFunction } from '../values/value.js';
import type { Given, Value } from '../values/value.js';
import { unquoted } from './literals.js';
import { nameOf } from './names.js';
import { bind, NOTHING, report } from './scope.js';
import type { Compile, Compiled, Frame, Scope } from './scope.js';
import { typeNamed } from './type-names.js';

interface Formal {
  readonly name: string;
  readonly type: TypeShape;
}

const formals = (node: Syntax, scope: Scope): readonly Formal[] =>
  (childNamed(node, 'FormalParameters')?.children ?? [])
    .filter(({ name }) => name === 'FormalParameter')
    .map((part) => {
      const type = childNamed(part, 'Type');
      return {
        name: nameOf(child(part, 0)),
        type: type === undefined ? 'any' : typeNamed(type, scope),
      };
    });

/** `function(a, b: number) a + b`; it keeps the names bound around it. */
export const functionDefinition: Compile = (node, scope) => {
  const parameters = formals(node, scope);
  const body = childNamed(node, 'FunctionBody');
  if (childNamed(node, 'external') !== undefined || body === undefined) {
    report(scope, node, {
      code: 'FEEL.UNSUPPORTED',
      zh: '不支持外部函数',
      en: 'Functions of other languages are not supported',
    });
    return NOTHING;
  }
  const within = parameters.reduce((inner, each) => bind(inner, each.name, each), scope);
  const { evaluate, type } = scope.compile(child(body, 0), within);
  const names = parameters.map(({ name }) => name);
  const levels = body.height + 2;
  const takes = parameters.map((each) => each.type);
  return {
    evaluate: ({ context: around }, frame) =>
      new FeelFunction(names, (given, run) => {
        const values = argumentsFor(parameters, given, run);
        if (values === undefined) return null;
        run.take();
        const inside = () => run.within(around, () => evaluate(run, framed(values, frame)));
        return run.deeper(levels, inside);
      }),
    type: { function: { takes, gives: type } },
  };
};

const framed = (values: readonly Value[], frame: Frame | null): Frame | null =>
  values.reduce<Frame | null>((up, value) => ({ value, up }), frame);

/** What was given, in the order of the parameters; `undefined` when too few, too many or wrong. */
export const argumentsFor = (
  parameters: readonly Formal[],
  given: Given,
  run?: Run,
): readonly Value[] | undefined => {
  const values = 'named' in given ? byName(parameters, given.named) : given;
  if (values === undefined || values.length !== parameters.length) return undefined;
  const fitting = values.map((value, index) =>
    coerced(value, parameters[index]?.type ?? 'any', run),
  );
  return fitting.every((value) => value !== undefined) ? fitting : undefined;
};

const byName = (
  parameters: readonly Formal[],
  named: readonly (readonly [string, Value])[],
): readonly Value[] | undefined => {
  const values = parameters.flatMap(({ name }) => {
    const found = named.find(([given]) => given === name);
    return found === undefined ? [] : [found[1]];
  });
  return named.length === parameters.length ? values : undefined;
};

/** `{name: "A", twice: 2 * name}`: an entry sees those before it. */
export const context: Compile = (node, scope) => {
  const keys: string[] = [];
  let within = scope;
  const parts: Compiled[] = [];
  for (const entry of node.children.filter(({ name }) => name === 'ContextEntry')) {
    const key = child(entry, 0).text;
    const name = key.startsWith('"') ? unquoted(key) : nameOf(child(entry, 0));
    const part = within.compile(entry.children.at(-1) ?? entry, within);
    if (keys.includes(name)) {
      doubled(name, entry, scope);
      return NOTHING;
    }
    keys.push(name);
    parts.push(part);
    within = bind(within, name, part);
  }
  const types = Object.fromEntries(keys.map((key, index) => [key, parts[index]?.type ?? 'any']));
  return {
    evaluate: (run, frame) => {
      const entries = new Map<string, Value>();
      let inner = frame;
      for (const [index, part] of parts.entries()) {
        run.take();
        const value = part.evaluate(run, inner);
        entries.set(keys[index] ?? '', value);
        inner = { value, up: inner };
      }
      return new FeelContext(entries);
    },
    type: { context: types },
  };
};

const doubled = (name: string, node: Syntax, scope: Scope): void =>
  report(scope, node, {
    code: 'FEEL.DOUBLE_NAME',
    zh: `「${name}」出现了两次`,
    en: `"${name}" is there twice`,
  });
