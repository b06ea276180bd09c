import { compared } from './compare.js';
import { child } from './compiling.js';
import type { Compile, Moment, Names } from './compiling.js';
import type { Syntax } from './syntax.js';
import { equals, isList } from './values.js';
import type { Value } from './values.js';

type Test = (value: Value, moment: Moment) => boolean | null;

export const membership: Compile = (node, names) => {
  const value = names.compile(child(node, 0), names);
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
      const bound = names.compile(second, names);
      return (value, moment) => compared(first.text, value, bound(moment));
    }
    return unaryTest(child(node, 0), names);
  }
  if (node.name === 'Interval') return interval(node, names);
  const member = names.compile(node, names);
  return (value, moment) => {
    const other = member(moment);
    return isList(other)
      ? other.some((item) => equals(value, item) === true)
      : equals(value, other);
  };
};

const interval = (node: Syntax, names: Names): Test => {
  const low = names.compile(child(node, 1), names);
  const high = names.compile(child(node, 3), names);
  const from = child(node, 0).text === '[' ? '>=' : '>';
  const to = child(node, 4).text === ']' ? '<=' : '<';
  return (value, moment) => {
    const above = compared(from, value, low(moment));
    const below = compared(to, value, high(moment));
    return above === null || below === null ? null : above && below;
  };
};
