import type { Exact } from '../../decimal/index.js';
import type { Run } from '../run.js';
import type { TypeShape } from '../types/type-shape.js';
import { equals } from '../values/order.js';
import { isList } from '../values/value.js';
import type { FeelFunction, Value } from '../values/value.js';
import { whole } from './numbers.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';

type List = readonly Value[];
const LIST: TypeShape = { list: 'any' };

/** Where a position of FEEL (from 1, or from the end by -1) is in a list of ours. */
export const indexOf = (length: number, position: Exact): number | undefined => {
  const at = position.trunc().toNumber();
  const index = at > 0 ? at - 1 : length + at;
  return at === 0 || index < 0 || index >= length ? undefined : index;
};

const has = (list: List, item: Value, run: Run): boolean =>
  list.some((each) => equals(each, item, run) === true);

/** Without doubles, the first of them staying. Each comparison is paid for. */
const distinct = (list: List, run: Run): List => {
  const kept: Value[] = [];
  for (const item of list) {
    run.take(kept.length + 1);
    if (!has(kept, item, run)) kept.push(item);
  }
  return kept;
};

const flat = (list: List, run: Run): List =>
  list.flatMap((item) => {
    run.take();
    return isList(item) ? run.deeper(1, () => flat(item, run)) : [item];
  });

const paid = (list: List, run: Run): List => {
  run.take(list.length);
  return list;
};

const sublist = (list: List, start: Exact, length: Exact | undefined): Value => {
  const from = indexOf(list.length, start);
  if (from === undefined) return null;
  const count = length?.trunc().toNumber() ?? list.length - from;
  return count < 0 || from + count > list.length ? null : list.slice(from, from + count);
};

const replacedWhere = (list: List, isIt: (item: Value) => Value, by: Value): Value => {
  const decided = list.map(isIt);
  if (!decided.every((each) => typeof each === 'boolean')) return null;
  return list.map((item, index) => (decided[index] === true ? by : item));
};

export const listFunctions: Functions = {
  count: [taking({ list: 'list' }, 'number', ({ list }) => whole(list.length))],
  'list contains': [
    taking({ list: 'list', element: 'any' }, 'boolean', ({ list, element }, run) =>
      has(paid(list, run), element, run),
    ),
  ],
  sublist: [
    taking(
      { list: 'list', 'start position': 'number', length: 'number?' },
      LIST,
      ({ list, 'start position': start, length }, run) => sublist(paid(list, run), start, length),
    ),
  ],
  append: [
    taking({ list: 'list', item: 'any...' }, LIST, ({ list, item }, run) =>
      paid([...list, ...item], run),
    ),
  ],
  concatenate: [taking({ list: 'list...' }, LIST, ({ list }, run) => paid(list.flat(), run))],
  union: [taking({ list: 'list...' }, LIST, ({ list }, run) => distinct(list.flat(), run))],
  'insert before': [
    taking(
      { list: 'list', position: 'number', newItem: 'any' },
      LIST,
      ({ list, position, newItem }, run) => {
        const index = indexOf(list.length, position);
        return index === undefined ? null : paid(list, run).toSpliced(index, 0, newItem);
      },
    ),
  ],
  remove: [
    taking({ list: 'list', position: 'number' }, LIST, ({ list, position }, run) => {
      const index = indexOf(list.length, position);
      return index === undefined ? null : paid(list, run).toSpliced(index, 1);
    }),
  ],
  'list replace': [
    taking(
      { list: 'list', position: 'number', newItem: 'any' },
      LIST,
      ({ list, position, newItem }, run) => {
        const index = indexOf(list.length, position);
        return index === undefined ? null : paid(list, run).with(index, newItem);
      },
    ),
    taking(
      { list: 'list', match: 'function', newItem: 'any' },
      LIST,
      ({ list, match, newItem }, run) =>
        match.parameters.length === 2
          ? replacedWhere(list, (item) => match.apply([item, newItem], run), newItem)
          : null,
    ),
  ],
  reverse: [taking({ list: 'list' }, LIST, ({ list }, run) => paid(list, run).toReversed())],
  'index of': [
    taking({ list: 'list', match: 'any' }, { list: 'number' }, ({ list, match }, run) =>
      paid(list, run).flatMap((item, index) =>
        equals(item, match, run) === true ? [whole(index + 1)] : [],
      ),
    ),
  ],
  'distinct values': [taking({ list: 'list' }, LIST, ({ list }, run) => distinct(list, run))],
  flatten: [taking({ list: 'list' }, LIST, ({ list }, run) => flat(list, run))],
  sort: [
    taking({ list: 'list', precedes: 'function' }, LIST, ({ list, precedes }, run) =>
      sorted(list, precedes, run),
    ),
  ],
};

/** Stable: what neither precedes keeps its order. */
const sorted = (list: List, precedes: FeelFunction, run: Run): Value =>
  precedes.parameters.length === 2
    ? list.toSorted((a, b) => {
        run.take();
        if (precedes.apply([a, b], run) === true) return -1;
        return precedes.apply([b, a], run) === true ? 1 : 0;
      })
    : null;
