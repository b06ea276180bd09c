import { Exact } from '../../decimal/index.js';
import type { Run } from '../run.js';
import { child } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import { either, kindOfShape } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';
import { FeelDate } from '../values/temporal.js';
import { orderOf } from '../values/order.js';
import { isList, isNumber, Range } from '../values/value.js';
import type { Value } from '../values/value.js';
import { nameOf } from './names.js';
import { bind, report } from './scope.js';
import type { Compile, Compiled, Evaluate, Frame, Scope } from './scope.js';

/** What is gone through: items one by one, so that a range of millions is never made a list. */
type Items = (run: Run, frame: Frame | null) => Iterable<Value> | null;

interface Iterator {
  readonly name: string;
  readonly items: Items;
}

interface Iteration {
  readonly iterators: readonly Iterator[];
  readonly scope: Scope;
}

/** The iterators of `for`, `some` and `every`; each sees those before it. */
export const iteration = (node: Syntax, scope: Scope): Iteration => {
  const inner = node.children.find(({ name }) => name === 'InExpressions')?.children ?? [];
  let within = scope;
  const iterators = inner
    .filter(({ name }) => name === 'InExpression')
    .map((part) => {
      const name = nameOf(child(part, 0));
      const { items, type } = gone(child(part, 2), within);
      within = bind(within, name, { type });
      return { name, items };
    });
  return { iterators, scope: within };
};

const gone = (node: Syntax, scope: Scope): { readonly items: Items; readonly type: TypeShape } => {
  const [first, , last] = node.name === 'IterationContext' ? node.children : [node];
  const from = scope.compile(first ?? node, scope);
  if (last === undefined)
    return { items: ofValue(from.evaluate), type: itemType(from, node, scope) };
  const to = scope.compile(last, scope);
  return {
    items: (run, frame) => steps(from.evaluate(run, frame), to.evaluate(run, frame)),
    type: either(from.type, to.type),
  };
};

const itemType = ({ type }: Compiled, node: Syntax, scope: Scope): TypeShape => {
  if (typeof type === 'object' && 'list' in type) return type.list;
  if (typeof type === 'object' && 'range' in type) return type.range;
  if (kindOfShape(type) === 'boolean') {
    report(scope, node, {
      code: 'FEEL.TYPE',
      zh: `「${node.text}」不是列表`,
      en: `"${node.text}" is no list`,
    });
  }
  return type === 'any' || type === 'null' ? 'any' : type;
};

const ofValue =
  (evaluate: Evaluate): Items =>
  (run, frame) => {
    const value = evaluate(run, frame);
    if (value === null || isList(value)) return value;
    return value instanceof Range ? inRange(value) : [value];
  };

const inRange = ({ low, high }: Range): Iterable<Value> | null => {
  const all = steps(low.value, high.value);
  if (all === null || (orderOf(low.value, high.value) ?? 0) > 0) return null;
  return (function* bounded() {
    for (const item of all) {
      if (!low.included && same(item, low.value)) continue;
      if (!high.included && same(item, high.value)) continue;
      yield item;
    }
  })();
};

const same = (a: Value, b: Value): boolean =>
  isNumber(a) && isNumber(b)
    ? a.equals(b)
    : a instanceof FeelDate && b instanceof FeelDate && a.epochDay === b.epochDay;

/** Numbers one apart, or days, up or down; both ends are in. */
const steps = (from: Value, to: Value): Iterable<Value> | null => {
  if (isNumber(from) && isNumber(to)) {
    return countable(from) && countable(to)
      ? counted(from.toNumber(), to.toNumber(), (at) => new Exact(at))
      : null;
  }
  return from instanceof FeelDate && to instanceof FeelDate
    ? counted(from.epochDay, to.epochDay, (at) => new FeelDate(at))
    : null;
};

/** Whole, and not beyond what can be counted up one by one. */
const countable = (value: Exact): boolean => Number.isSafeInteger(value.toNumber());

function* counted(from: number, to: number, make: (at: number) => Value): Iterable<Value> {
  const step = from <= to ? 1 : -1;
  for (let at = from; step * (at - to) <= 0; at += step) yield make(at);
}

/** Runs through all combinations; stops when the body answers that it has seen enough. */
const through = (
  iterators: readonly Iterator[],
  body: (run: Run, frame: Frame | null) => boolean,
): ((run: Run, frame: Frame | null) => boolean | null) => {
  const [first, ...rest] = iterators;
  if (first === undefined) return body;
  const inner = through(rest, body);
  return (run, frame) => {
    const items = first.items(run, frame);
    if (items === null) return null;
    for (const value of items) {
      run.take();
      const more = inner(run, { value, up: frame });
      if (more !== true) return more;
    }
    return true;
  };
};

/** `some … satisfies` and `every … satisfies`: the first decisive answer ends it. */
export const quantified: Compile = (node, scope) => {
  const decisive = child(node, 0).name === 'some';
  const { iterators, scope: within } = iteration(node, scope);
  const test = within.compile(child(node, 3), within);
  return {
    evaluate: (run, frame) => {
      let [decided, known] = [false, true];
      const ended = through(iterators, (inner, at) => {
        const answer = test.evaluate(inner, at);
        decided = answer === decisive;
        known &&= typeof answer === 'boolean';
        return !decided;
      })(run, frame);
      if (decided) return decisive;
      return ended === null || !known ? null : !decisive;
    },
    type: 'boolean',
  };
};

/** `for … return`; the answers so far are `partial`. */
export const forReturn: Compile = (node, scope) => {
  const { iterators, scope: within } = iteration(node, scope);
  const part = child(node, 3);
  const looksBack = mentionsPartial(part);
  const bodyScope = looksBack ? bind(within, 'partial', { type: { list: 'any' } }) : within;
  const body = within.compile(part, bodyScope);
  return {
    evaluate: (run, frame) => {
      const results: Value[] = [];
      const ended = through(iterators, (inner, at) => {
        const around = looksBack ? { value: soFar(results, inner), up: at } : at;
        results.push(body.evaluate(inner, around));
        return true;
      })(run, frame);
      return ended === null ? null : results;
    },
    type: { list: body.type },
  };
};

/** A copy: a list of answers that is itself among them would have no end. */
const soFar = (results: readonly Value[], run: Run): readonly Value[] => {
  run.take(Math.ceil(results.length / 16));
  return [...results];
};

const mentionsPartial = (node: Syntax): boolean =>
  (node.name === 'VariableName' && node.text === 'partial') || node.children.some(mentionsPartial);
