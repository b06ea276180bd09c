import type { PeopleRow } from '@reprise/domain/directory';
import type { Field } from './columns.js';
import type { Cells } from './table/index.js';

/** One row of a people file. */
export const rowOf = ({ row, textOf }: Cells<Field>): PeopleRow => ({
  row,
  employeeNumber: textOf('employeeNumber'),
  name: textOf('name'),
  mail: textOf('mail'),
  unit: textOf('unit').split('/').map(trimmed).join('/'),
  manager: textOf('manager'),
  dottedLine: textOf('dottedLine'),
  title: textOf('title'),
  grade: textOf('grade'),
  hiredOn: dateText(textOf('hiredOn')),
  employment: textOf('employment').toLowerCase(),
  calendar: textOf('calendar'),
  unitRole: textOf('unitRole').toLowerCase(),
});

const trimmed = (name: string): string => name.trim();

/** A spreadsheet writes a date its own way: `2021/4/1`, `2021.4.1` and `2021年4月1日` are meant too. */
const dateText = (text: string): string => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (parts === null) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
