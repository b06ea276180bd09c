import { Exact } from '../../decimal/index.js';
import { orderOf } from '../values/order.js';
import type { Value } from '../values/value.js';
import { finite, whole } from './numbers.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';

type Numbers = readonly Exact[];

/** Over numbers given as one list or one by one; of no numbers there is no answer. */
const overNumbers = (calculate: (numbers: Numbers) => Value) => [
  taking({ list: 'number...' }, 'number', ({ list }, run) => {
    run.take(list.length);
    return list.length === 0 ? null : calculate(list);
  }),
];

const sum = (numbers: Numbers): Exact => numbers.reduce((a, b) => a.plus(b), whole(0));
const mean = (numbers: Numbers): Exact => sum(numbers).dividedBy(numbers.length);
const sorted = (numbers: Numbers): Numbers => numbers.toSorted((a, b) => a.comparedTo(b));

const median = (numbers: Numbers): Value => {
  const inOrder = sorted(numbers);
  const middle = Math.floor(inOrder.length / 2);
  const upper = inOrder[middle] ?? null;
  if (inOrder.length % 2 === 1 || upper === null) return upper;
  return upper.plus(inOrder[middle - 1] ?? upper).dividedBy(2);
};

/** The standard deviation of a sample: of one alone there is none. */
const stddev = (numbers: Numbers): Value => {
  if (numbers.length < 2) return null;
  const middle = mean(numbers);
  const squares = numbers.map((number) => number.minus(middle).pow(2));
  return sum(squares)
    .dividedBy(numbers.length - 1)
    .sqrt();
};

/** The most frequent, in ascending order when there are several. */
const mode = (numbers: Numbers): Value => {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const key = number.toString();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const frequent = [...counts].filter(([, count]) => count === most);
  return sorted(frequent.map(([key]) => new Exact(key)));
};

/** The first or last in order; of values that cannot be compared there is none. */
const extreme = (direction: 1 | -1) => [
  taking({ list: 'any...' }, 'any', ({ list }, run) => {
    run.take(list.length);
    const [first = null, ...rest] = list;
    return rest.reduce<Value>((best, item) => {
      const order = best === null ? undefined : orderOf(item, best, run);
      return order === undefined ? null : order * direction > 0 ? item : best;
    }, comparable(first));
  }),
];

const comparable = (value: Value): Value => (orderOf(value, value) === undefined ? null : value);

/** All of a list of booleans; null among them leaves open what none decides. */
const ternary = (decisive: boolean) => [
  taking({ list: 'any...' }, 'boolean', ({ list }, run) => {
    run.take(list.length);
    if (list.some((item) => item === decisive)) return decisive;
    return list.every((item) => typeof item === 'boolean') ? !decisive : null;
  }),
];

export const statisticFunctions: Functions = {
  sum: overNumbers((numbers) => finite(sum(numbers))),
  mean: overNumbers((numbers) => finite(mean(numbers))),
  product: overNumbers((numbers) => finite(numbers.reduce((a, b) => a.times(b)))),
  median: overNumbers(median),
  stddev: overNumbers(stddev),
  mode: [
    taking({ list: 'number...' }, { list: 'number' }, ({ list }, run) => {
      run.take(list.length * 2);
      return list.length === 0 ? [] : mode(list);
    }),
  ],
  min: extreme(-1),
  max: extreme(1),
  all: ternary(false),
  any: ternary(true),
};
