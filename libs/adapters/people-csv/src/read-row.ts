import { importProblem } from '@reprise/domain/directory';
import type { ImportProblem, PeopleRow } from '@reprise/domain/directory';
import type { Field } from './columns.js';
import type { Header } from './read-header.js';

/** What stands in a text where its bytes meant nothing. */
const UNREADABLE = '\uFFFD';

/** One record as a row; one whose bytes could not be read is named and left out. */
export const readRow = (
  header: Header,
  cells: readonly string[],
  row: number,
): PeopleRow | readonly ImportProblem[] => {
  const textOf = (field: Field): string => {
    const place = header.places.get(field);
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  const unreadable = [...header.places.keys()].filter((field) =>
    textOf(field).includes(UNREADABLE),
  );
  if (unreadable.length > 0) {
    return unreadable.map((field) => importProblem(row, field, 'UNREADABLE'));
  }
  return {
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
  };
};

const trimmed = (name: string): string => name.trim();

/** A spreadsheet writes a date its own way: `2021/4/1`, `2021.4.1` and `2021年4月1日` are meant too. */
const dateText = (text: string): string => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (parts === null) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
