import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { measuresColumnTitle, readMeasuresCsv } from './index.js';

const CHINESE = '工号,指标,期间,目标值,达成数,总数\r\nE1,客户满意度,2026年1月,９０％,45,50\r\n';
const ENGLISH =
  'Employee number;KPI;Month;Target;Value;Samples\nE2; first-response ;2026-02;10;8.5;120\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file of actuals', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf16-le'])('is read in %s', (encoding) => {
    for (const addBOM of [false, true]) {
      const { rows, problems } = readMeasuresCsv(iconv.encode(CHINESE, encoding, { addBOM }));
      expect(problems).toEqual([]);
      expect(rows).toEqual([
        {
          ...{ row: 2, employeeNumber: 'E1', measure: '客户满意度', period: '2026年1月' },
          ...{ target: '90%', part: '45', whole: '50', value: '', samples: '' },
        },
      ]);
    }
  });

  it('is read with English headers too', () => {
    expect(readMeasuresCsv(utf8(ENGLISH)).rows).toEqual([
      {
        ...{ row: 2, employeeNumber: 'E2', measure: 'first-response', period: '2026-02' },
        ...{ target: '10', value: '8.5', samples: '120', part: '', whole: '' },
      },
    ]);
  });

  it('names the columns it lacks and those it does not know, as people call them', () => {
    const { rows, problems } = readMeasuresCsv(utf8('工号,星座,实际值\nE1,狮子,3'));
    expect(rows).toEqual([]);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, '星座', 'IMPORT.UNKNOWN_COLUMN'],
      [1, 'measure', 'IMPORT.MISSING_COLUMN'],
      [1, 'period', 'IMPORT.MISSING_COLUMN'],
      [1, 'target', 'IMPORT.MISSING_COLUMN'],
    ]);
    expect(measuresColumnTitle('target')).toEqual({ zh: '目标值', en: 'target' });
    expect(measuresColumnTitle('星座')).toEqual({ zh: '星座', en: '星座' });
  });
});
