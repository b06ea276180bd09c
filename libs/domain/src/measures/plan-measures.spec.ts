import { describe, expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import { periodOf, planMeasures } from './index.js';
import type { MeasuresRow } from './index.js';

const known = {
  isPerson: (number: string) => /^E\d$/.test(number),
  measureOf: (name: string) =>
    ({ csat: 'csat', 客户满意度: 'csat', 'first-response': 'first-response' })[name],
};

const rowOf = (cells: Partial<MeasuresRow>): MeasuresRow => ({
  ...{ row: 2, employeeNumber: 'E1', measure: 'csat', period: '2026-01', target: '90' },
  ...{ part: '', whole: '', value: '', samples: '' },
  ...cells,
});
const share = { part: '45', whole: '50' };
const level = { measure: 'first-response', value: '8.5' };
const codes = (...rows: readonly Partial<MeasuresRow>[]) =>
  planMeasures(rows.map(rowOf), known).problems.map(
    ({ row, column, code }) => `${row} ${column} ${code.replace('IMPORT.', '')}`,
  );

describe('a file of actuals', () => {
  it('imports shares and levels, a period at a time, by key or title of the measure', () => {
    const rows = [
      { ...share, row: 2, measure: '客户满意度', target: '90 %' },
      { ...level, row: 3, samples: '120', period: '2026-02' },
      { ...share, row: 4, employeeNumber: 'E2', period: '2026年1月' },
    ];
    const { problems, imports } = planMeasures(rows.map(rowOf), known);
    expect(problems).toEqual([]);
    expect(imports).toEqual([
      {
        period: { from: '2026-01-01', to: '2026-01-31' },
        rows: [
          {
            ...{ row: 2, person: personId('E1'), measure: 'csat', target: '90' },
            actual: { kind: 'share', part: '45', of: '50' },
          },
          expect.objectContaining({ row: 4, person: personId('E2') }),
        ],
      },
      {
        period: { from: '2026-02-01', to: '2026-02-28' },
        rows: [
          expect.objectContaining({
            actual: { kind: 'level', value: '8.5', samples: '120' },
          }),
        ],
      },
    ]);
  });

  it('lets a level count once where nobody counted samples, and asks for them where somebody did', () => {
    const { imports } = planMeasures([rowOf(level)], known);
    expect(imports[0]?.rows[0]?.actual).toEqual({ kind: 'level', value: '8.5', samples: '1' });
    expect(codes({ ...level, samples: '3' }, { ...level, row: 3, employeeNumber: 'E2' })).toEqual([
      '3 samples MISSING',
    ]);
  });

  it('names everything that is wrong, cell by cell, and imports none of those rows', () => {
    expect(
      codes({ employeeNumber: '', measure: 'csta', period: '13/2026', target: 'ninety' }),
    ).toEqual([
      '2 employeeNumber MISSING',
      '2 measure UNKNOWN_MEASURE',
      '2 period BAD_PERIOD',
      '2 target BAD_NUMBER',
      '2 value VALUE_OR_SHARE',
    ]);
    expect(codes({ ...share, ...level })).toEqual(['2 value VALUE_OR_SHARE']);
    expect(codes({ ...share, employeeNumber: 'X' })).toEqual(['2 employeeNumber UNKNOWN_PERSON']);
    expect(codes({ part: '51', whole: '50' })).toEqual(['2 part MORE_THAN_WHOLE']);
    expect(codes({ part: '5' })).toEqual(['2 whole MISSING']);
    expect(codes({ value: '-1' })).toEqual(['2 value BAD_NUMBER']);
    expect(codes({ value: '1,234' })).toEqual(['2 value BAD_NUMBER']);
    const twice = [share, { ...share, row: 3, measure: '客户满意度' }];
    expect(codes(...twice)).toEqual(['3 measure DUPLICATE']);
    expect(planMeasures(twice.map(rowOf), known).imports[0]?.rows).toHaveLength(1);
    expect(planMeasures([rowOf({ target: '' })], known).imports).toEqual([]);
  });
});

describe('a period', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['202612', '2026-12-01', '2026-12-31'],
    ['2024/2', '2024-02-01', '2024-02-29'],
    ['2026年7月', '2026-07-01', '2026-07-31'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026年第1季度', '2026-01-01', '2026-03-31'],
    ['2026h2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026年', '2026-01-01', '2026-12-31'],
    ['2026-01-05/2026-02-04', '2026-01-05', '2026-02-04'],
    ['2026-01-05 至 2026-02-04', '2026-01-05', '2026-02-04'],
  ])('written %s is from %s to %s', (text, from, to) => {
    expect(periodOf(text)).toEqual({ from, to });
  });

  it.each(['', 'January', '2026-13', '2026-00', '2026Q5', '26-01', '2026-02-01/2026-01-01'])(
    'is not %j',
    (text) => {
      expect(periodOf(text)).toBeUndefined();
    },
  );
});
