import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { publishedTable, raterFigures, selectionRatios } from './index.js';
import type { PublishedTable } from './index.js';

const FLOOR = 3;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const published = (...counts: readonly (readonly number[])[]): PublishedTable =>
  publishedTable(
    {
      groups: counts.map((_, index) => `g${index}`),
      bands: (counts[0] ?? []).map((_, index) => `b${index}`),
      counts,
    },
    FLOOR,
  );

/** Every table of counts that somebody who reads only what is published must think possible. */
const possible = ({ cells }: PublishedTable, most: number): readonly (readonly number[])[] => {
  const inner = cells.slice(0, -1).map((row) => row.slice(0, -1));
  const width = inner[0]?.length ?? 0;
  let tables: readonly (readonly number[])[] = [[]];
  for (const [index, shown] of inner.flat().entries()) {
    const values = shown === null ? Array.from({ length: most + 1 }, (_, n) => n) : [shown];
    tables = tables.flatMap((table) => values.map((value) => [...table, value]));
    const row = Math.floor(index / width);
    const isRowFull = (index + 1) % width === 0;
    const total = cells[row]?.at(-1);
    if (isRowFull && typeof total === 'number')
      tables = tables.filter((table) => sum(table.slice(row * width)) === total);
  }
  return tables.filter((table) => agrees(table, cells, width));
};

const agrees = (
  table: readonly number[],
  cells: PublishedTable['cells'],
  width: number,
): boolean => {
  const totals = cells.at(-1) ?? [];
  const columns = Array.from({ length: width }, (_, column) =>
    sum(table.filter((_count, index) => index % width === column)),
  );
  return [...columns, sum(table)].every((each, column) => (totals[column] ?? each) === each);
};

const counts = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});

describe('a table that is published', () => {
  it('shows what is large and hides what is small', () => {
    expect(published([5, 4], [6, 7]).cells.flat()).not.toContain(null);
    expect(published([2, 4], [6, 7]).cells[0]?.[0]).toBeNull();
  });

  it('hides what would give the small number away by subtraction', () => {
    expect(
      published([1, 9], [8, 9])
        .cells.slice(0, 2)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(
      published([1, 9])
        .cells.flat()
        .filter((cell) => cell === null).length,
    ).toBeGreaterThan(2);
  });

  it('lets no hidden number be derived from what is shown, however it is added up', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const table = published(...rows);
        const tables = possible(table, 5);
        const inner = table.cells.slice(0, -1).flatMap((row) => row.slice(0, -1));
        for (const [index, cell] of inner.entries()) {
          if (cell !== null) continue;
          expect(new Set(tables.map((each) => each[index])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never shows a number that is small', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const small = published(...rows)
          .cells.flat()
          .filter((cell) => cell === 1 || cell === 2);
        expect(small).toEqual([]);
      }),
    );
  });
});

const people = (group: string, selected: number, others: number) => [
  ...Array.from({ length: selected }, () => ({ group, isSelected: true })),
  ...Array.from({ length: others }, () => ({ group, isSelected: false })),
];

describe('selection ratios', () => {
  it('compare each group with the best, and mark what is below four fifths', () => {
    const all = [...people('P5', 10, 10), ...people('P6', 5, 15), ...people('P7', 9, 11)];
    expect(selectionRatios(all, FLOOR)).toEqual([
      { group: 'P5', rate: '0.5', ratio: '1', isBelowFourFifths: false },
      { group: 'P6', rate: '0.25', ratio: '0.5', isBelowFourFifths: true },
      { group: 'P7', rate: '0.45', ratio: '0.9', isBelowFourFifths: false },
    ]);
  });

  it('tell nothing of groups whose numbers are too small, nor of what would give them away', () => {
    const told = selectionRatios([...people('P5', 10, 10), ...people('P6', 1, 15)], FLOOR);
    expect(told).toEqual([{ group: 'P5' }, { group: 'P6' }]);
  });
});

const given = (rater: string, ...values: readonly number[]) =>
  values.map((value) => ({ rater, value: as<Decimal>(String(value)) }));

describe('the leniency of raters', () => {
  it('is how far their mean lies from everybody’s', () => {
    const all = [...given('M1', 90, 90, 90), ...given('M2', 70, 70, 70)];
    expect(raterFigures(all, FLOOR)).toMatchObject({
      overall: '80',
      raters: [{ difference: '10' }, { difference: '-10' }],
      hidden: 0,
    });
  });

  it('hides raters of few people, and one more where a single one would follow', () => {
    const all = [...given('M1', 90, 90, 90, 90), ...given('M2', 70, 70, 70), ...given('M3', 60)];
    expect(raterFigures(all, FLOOR)).toMatchObject({ raters: [{ rater: 'M1' }], hidden: 2 });
    expect(raterFigures(given('M1', 90, 91), FLOOR)).toEqual({ raters: [], hidden: 1 });
  });
});
