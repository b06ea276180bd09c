import { describe, expect, it } from '@jest/globals';
import { planImport } from '@reprise/domain/directory';
import type { PeopleRow } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readPeopleCsv } from './index.js';

const HEADER = '工号,姓名,邮箱,部门路径,直属上级工号,入职日期,用工状态';
const LINE = 'A1,方岚,a1@y.cn,远山/客服,,2020-01-06,正式';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readPeopleCsv(utf8(text));
const codes = (text: string) =>
  read(text).problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a people file', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf16-le', 'utf16-be'])('is read in %s', (encoding) => {
    for (const addBOM of [false, true]) {
      const bytes = iconv.encode(`${HEADER}\r\n${LINE}\r\n`, encoding, { addBOM });
      const { rows, problems } = readPeopleCsv(bytes);
      expect(problems).toEqual([]);
      expect(rows).toMatchObject([{ row: 2, employeeNumber: 'A1', name: '方岚', title: '' }]);
    }
  });

  it.each([';', '\t'])('may separate its cells by %j', (delimiter) => {
    const { rows } = read(`${HEADER}\n${LINE}`.replaceAll(',', delimiter));
    expect(rows).toMatchObject([{ mail: 'a1@y.cn', unit: '远山/客服' }]);
  });

  it('knows columns in both languages, in any order, with remarks and asterisks', () => {
    const { rows, problems } = read(
      [
        'Hire date,部门路径（A/B/C）,＊姓名, Employee Number *,E-mail,Manager number,STATUS,Dotted-line number,Unit role,级别',
        '2021/4/1,总部 / 北区,林,7,l@y.cn,1,Regular,2,HRBP,P5',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toEqual({
      ...{ row: 2, employeeNumber: '7', name: '林', mail: 'l@y.cn', unit: '总部/北区' },
      ...{ manager: '1', dottedLine: '2', title: '', grade: 'P5', hiredOn: '2021-04-01' },
      ...{ employment: 'regular', calendar: '', unitRole: 'hrbp' },
    });
  });

  it('names unknown, repeated and missing columns; without a needed one there are no rows', () => {
    expect(codes(`${HEADER},星座,姓名\n${LINE},,`)).toEqual([
      '1 星座 IMPORT.UNKNOWN_COLUMN',
      '1 name IMPORT.DUPLICATE_COLUMN',
    ]);
    expect(read(`${HEADER},星座\n${LINE},狮子`).rows).toHaveLength(1);
    const short = '\n\n工号,姓名\nA1,方岚';
    expect(read(short).rows).toEqual([]);
    expect(codes(short)).toContain('3 manager IMPORT.MISSING_COLUMN');
  });

  it('numbers rows as a spreadsheet does: blank ones count, lines within a cell do not', () => {
    const { rows } = read(
      [HEADER, '', LINE, ',,,,,,', '"A2","方\n""岚""",a2@y.cn,x,A1,2020-01-06,正式', '', LINE].join(
        '\n',
      ),
    );
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [3, '方岚'],
      [5, '方\n"岚"'],
      [7, '方岚'],
    ]);
  });

  it('says where it is broken instead of reading half of it', () => {
    expect(codes('')).toEqual(['1  IMPORT.EMPTY_FILE']);
    expect(codes(`${HEADER}\n${LINE}\nA2,"方`)).toEqual(['3  IMPORT.BROKEN_QUOTE']);
    expect(read(`${HEADER}\n${LINE}\nA2,"方`).rows).toEqual([]);
    const cut = iconv.encode(`${HEADER}\n${LINE}`, 'gbk');
    const broken = readPeopleCsv(Buffer.concat([cut, Buffer.from([0xff])]));
    expect(broken.rows).toEqual([]);
    expect(broken.problems).toMatchObject([{ row: 2, column: 'employment' }]);
  });

  it('is read and judged in seconds with a hundred thousand people', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) =>
        `E${n},员工${n},e${n}@y.cn,远山/部门${n % 40},E${n % 40 === n ? 0 : n % 40},2020-01-06,正式`,
    );
    const began = performance.now();
    const { rows } = read([HEADER, ...lines].join('\r\n'));
    expect(rows).toHaveLength(100_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    const plan = planImport(rows.slice(0, 5_000), as<CalendarDate>('2026-01-01'));
    expect(plan.people).toHaveLength(4_999);
  });
});

const cell = fc
  .array(fc.constantFrom(...'林海 a,;"\n李’x1'), { maxLength: 6 })
  .map((characters) => characters.join('').trim());
const row = fc
  .record({ name: cell, title: cell, grade: cell, manager: cell, dottedLine: cell, calendar: cell })
  .map((cells): Omit<PeopleRow, 'row'> => ({
    ...{ employeeNumber: 'x', mail: 'x@y.cn', unit: 'a/b', unitRole: 'head' },
    ...{ hiredOn: '2020-01-06', employment: '正式' },
    ...cells,
  }));
const NAMES = {
  ...{ employeeNumber: '工号', name: '姓名', mail: '邮箱', unit: '部门路径', title: '职务' },
  ...{ manager: '直属上级工号', dottedLine: '虚线上级工号', grade: '职级', calendar: '日历' },
  ...{ hiredOn: '入职日期', employment: '用工状态', unitRole: '部门角色' },
} as const;
const FIELDS = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('reads back whatever was written, in either encoding and with any separator', () => {
  const written = fc.tuple(
    fc.array(row, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('utf8', 'gb18030'),
    fc.constantFrom(',', ';', '\t'),
  );
  fc.assert(
    fc.property(written, ([rows, encoding, delimiter]) => {
      const lines = [FIELDS.map((field) => NAMES[field])]
        .concat(rows.map((each) => FIELDS.map((field) => quoted(each[field]))) as never)
        .map((cells) => cells.join(delimiter));
      const bytes = iconv.encode(lines.join('\r\n'), encoding);
      const expected = rows.map((each, index) => ({ ...each, row: index + 2 }));
      expect(readPeopleCsv(bytes)).toEqual({ rows: expected, problems: [] });
    }),
  );
});
