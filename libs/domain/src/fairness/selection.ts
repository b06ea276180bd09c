import { divide } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { publishedTable } from './published-table.js';

/** Somebody compared: the group they belong to, and whether they came out on top. */
export interface Compared {
  readonly group: string;
  readonly isSelected: boolean;
}

/** How often a group is selected, beside the group that is selected most. */
export interface SelectionRatio {
  readonly group: string;
  /** Absent where the numbers behind it are too small to be told. */
  readonly rate?: Decimal;
  readonly ratio?: Decimal;
  /**
   * Below four fifths of the best group. A convention of examiners (the four-fifths rule of the US
   * Uniform Guidelines), a sign to look closer: neither a law elsewhere nor proof of anything.
   */
  readonly isBelowFourFifths?: boolean;
}

const FOUR_FIFTHS = 0.8;

export const selectionRatios = (
  people: readonly Compared[],
  floor: number,
): readonly SelectionRatio[] => {
  const groups = [...new Set(people.map(({ group }) => group))].toSorted();
  const count = (group: string, isSelected: boolean): number =>
    people.filter((each) => each.group === group && each.isSelected === isSelected).length;
  const { cells } = publishedTable(
    {
      groups,
      bands: ['selected', 'not selected'],
      counts: groups.map((group) => [count(group, true), count(group, false)]),
    },
    floor,
  );
  const rates = groups.map((group, index) => ({ group, rate: rateOf(cells[index] ?? []) }));
  const best = Math.max(0, ...rates.map(({ rate }) => Number(rate ?? '0')));
  return rates.map(({ group, rate }) => withRatio(group, rate, best));
};

const rateOf = ([selected, , total]: readonly (number | null)[]): Decimal | undefined =>
  typeof selected !== 'number' || typeof total !== 'number'
    ? undefined
    : divide(as<Decimal>(String(selected)), as<Decimal>(String(total)));

const withRatio = (group: string, rate: Decimal | undefined, best: number): SelectionRatio => {
  if (rate === undefined) return { group };
  if (best === 0) return { group, rate };
  const ratio = divide(rate, as<Decimal>(String(best)));
  return ratio === undefined
    ? { group, rate }
    : { group, rate, ratio, isBelowFourFifths: Number(ratio) < FOUR_FIFTHS };
};
