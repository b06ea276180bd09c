import { compare, divide, multiply, roundTo } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';

/** How a group is cut into bands by rank, best first. */
export interface RankRule {
  /** Shares of the group in percent, of every band but the last, which takes the remainder. */
  readonly shares: readonly { readonly band: string; readonly percent: number }[];
  readonly rest: string;
  readonly round: 'down' | 'up' | 'half up';
  /** Equal values around an edge all go to the better band, all to the worse, or as they stand. */
  readonly ties: 'better' | 'worse' | 'apart';
}

/** Somebody in the group; nobody without a value is ranked. */
export interface Ranked {
  readonly id: string;
  readonly value: Decimal;
}

const HUNDRED = as<Decimal>('100');

/**
 * The band of each by rank. Edges are cumulative, so that rounding never adds up: with 20 % and
 * 30 % of 7, rounded half up, one is in the first band and, to the 3.5 of both, four are in the
 * first two. Those with equal values are told apart by their ids only where the rule says so.
 */
export const bandsByRank = (
  group: readonly Ranked[],
  rule: RankRule,
): ReadonlyMap<string, string> => {
  const order = group.toSorted((a, b) => compare(b.value, a.value) || (a.id < b.id ? -1 : 1));
  const edges = edgesOf(rule, order.length).map((edge) => settled(order, edge, rule.ties));
  return new Map(
    order.map(({ id }, place) => {
      const index = edges.findIndex((edge) => place < edge);
      return [id, rule.shares[index]?.band ?? rule.rest] as const;
    }),
  );
};

const edgesOf = ({ shares, round }: RankRule, headcount: number): readonly number[] => {
  let percent = 0;
  return shares.map((share) => {
    percent += share.percent;
    const people = multiply(as<Decimal>(String(percent)), as<Decimal>(String(headcount)));
    const exact = divide(people, HUNDRED) ?? as<Decimal>('0');
    return Number(roundTo(exact, as<Decimal>('1'), round));
  });
};

/** An edge that parts equal values is moved before or behind all of them. */
const settled = (order: readonly Ranked[], edge: number, ties: RankRule['ties']): number => {
  const [before, after] = [order[edge - 1], order[edge]];
  const isTie =
    before !== undefined && after !== undefined && compare(before.value, after.value) === 0;
  if (!isTie || ties === 'apart') return edge;
  const isEqual = ({ value }: Ranked): boolean => compare(value, after.value) === 0;
  return ties === 'better' ? order.findLastIndex(isEqual) + 1 : order.findIndex(isEqual);
};
