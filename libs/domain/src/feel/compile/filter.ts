import type { Exact } from '../../decimal/index.js';
import { indexOf } from '../functions/lists.js';
import { child } from '../syntax/tree.js';
import { isOpen, kindOfShape } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';
import { isList, isNumber } from '../values/value.js';
import type { Value } from '../values/value.js';
import { bind, report } from './scope.js';
import type { Compile, Evaluate } from './scope.js';

/** `list[3]`, `list[-1]`, or `list[condition over item]`. */
export const filter: Compile = (node, scope) => {
  const of = scope.compile(child(node, 0), scope);
  const item = itemOf(of.type);
  const within = bind(scope, 'item', { type: item, entries: true });
  const test = scope.compile(child(node, 2), within);
  const kind = kindOfShape(test.type);
  if (!isOpen(test.type) && kind !== 'number' && kind !== 'boolean') {
    report(scope, child(node, 2), {
      code: 'FEEL.TYPE',
      zh: `方括号中需要条件或序号，而这是 ${kind}`,
      en: `A condition or a position is needed in brackets, and this is a ${kind}`,
    });
  }
  const isPosition = kind === 'number';
  const evaluate: Evaluate = (run, frame) => {
    run.take();
    const value = of.evaluate(run, frame);
    if (value === null && isPosition) return null;
    const list = listed(value);
    const ask = (each: Value): Value => {
      run.take();
      return test.evaluate(run, { value: each, up: frame });
    };
    const first = ask(list[0] ?? null);
    if (isNumber(first)) return itemAt(list, first);
    if (isPosition) return null;
    return list.filter((each, index) => (index === 0 ? first : ask(each)) === true);
  };
  return { evaluate, type: kind === 'number' ? item : kind === 'boolean' ? { list: item } : 'any' };
};

const listed = (value: Value): readonly Value[] =>
  value === null ? [] : isList(value) ? value : [value];

const itemAt = (list: readonly Value[], position: Exact): Value => {
  const index = indexOf(list.length, position);
  return index === undefined ? null : (list[index] ?? null);
};

const itemOf = (type: TypeShape): TypeShape =>
  typeof type === 'object' && 'list' in type ? type.list : type === 'null' ? 'any' : type;
