import { divide, multiply, roundTo } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';

const [ONE, HUNDRED] = [as<Decimal>('1'), as<Decimal>('100')];

/**
 * How many people a limit is in a group. Decimal, so that 30 % of 10 is 3 and never 2.999…. Never
 * more than there are.
 */
export const peopleOf = (
  limit: string,
  headcount: number,
  round: 'down' | 'half up' | 'up',
): number => {
  const number = Number.parseInt(limit, 10);
  if (!limit.endsWith('%')) return number;
  const people = multiply(as<Decimal>(String(number)), as<Decimal>(String(headcount)));
  const exact = divide(people, HUNDRED) ?? as<Decimal>('0');
  return Number(roundTo(exact, ONE, round));
};
