import { isCalendarDate } from '../calendar/index.js';
import { compare, divide, sum } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { equals, isList, numberOf } from './values.js';
import type { Value } from './values.js';

type Feel = (parameters: readonly Value[]) => Value;

const number = (value: number): Value => ({ number: as<Decimal>(String(value)) });

const text =
  (test: (a: string, b: string) => boolean): Feel =>
  ([a, b]) =>
    typeof a === 'string' && typeof b === 'string' ? test(a, b) : null;

/** The numbers of a list, given as one list or one by one; none when anything else is among them. */
const numbersIn = (parameters: readonly Value[]): readonly Decimal[] | undefined => {
  const [first] = parameters;
  const items =
    parameters.length === 1 && first !== undefined && isList(first) ? first : parameters;
  const numbers = items.flatMap((item) => numberOf(item) ?? []);
  return numbers.length === items.length && numbers.length > 0 ? numbers : undefined;
};

const overNumbers =
  (calculate: (numbers: readonly Decimal[]) => Decimal | undefined): Feel =>
  (parameters) => {
    const numbers = numbersIn(parameters);
    const result = numbers === undefined ? undefined : calculate(numbers);
    return result === undefined ? null : { number: result };
  };

/** ISO 8601 duration of years, months, weeks and days; hours and below are not dates. */
const duration: Feel = ([source]) => {
  if (typeof source !== 'string') return null;
  const match = /^(-)?P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/.exec(
    source,
  );
  if (match === null) return null;
  const [, minus, years, months, weeks, days] = match;
  const sign = minus === undefined ? 1 : -1;
  return {
    duration: {
      months: sign * (Number(years ?? 0) * 12 + Number(months ?? 0)),
      days: sign * (Number(weeks ?? 0) * 7 + Number(days ?? 0)),
    },
  };
};

/** The built-in functions a flow may call, by their FEEL names. */
export const functions: Readonly<Record<string, Feel>> = {
  not: ([value]) => (typeof value === 'boolean' ? !value : null),
  date: ([source]) =>
    typeof source === 'string' && isCalendarDate(source) ? { date: source } : null,
  duration,
  count: ([list]) => (list !== undefined && isList(list) ? number(list.length) : null),
  'list contains': ([list, item]) =>
    list !== undefined && isList(list)
      ? list.some((each) => equals(each, item ?? null) === true)
      : null,
  'string length': ([value]) => (typeof value === 'string' ? number([...value].length) : null),
  contains: text((a, b) => a.includes(b)),
  'starts with': text((a, b) => a.startsWith(b)),
  'ends with': text((a, b) => a.endsWith(b)),
  sum: overNumbers(sum),
  mean: overNumbers((numbers) => divide(sum(numbers), as<Decimal>(String(numbers.length)))),
  min: overNumbers((numbers) => numbers.reduce((a, b) => (compare(a, b) <= 0 ? a : b))),
  max: overNumbers((numbers) => numbers.reduce((a, b) => (compare(a, b) >= 0 ? a : b))),
};
