import { isCalendarDate } from '../calendar/index.js';
import { ABSENT } from '../facts/index.js';
import type { CalendarDate } from '../kernel/index.js';
import type { Directory } from './directory.js';
import { importProblem } from './import-problems.js';
import type { ImportProblem } from './import-problems.js';
import { managerCycles } from './manager-cycles.js';
import { EMPLOYMENTS, personIdOf } from './people-row.js';
import type { PeopleRow } from './people-row.js';

/** The organisation that a file is imported into, and the day from which it counts. */
export interface Into {
  readonly directory: Directory;
  readonly on: CalendarDate;
}

/** Every problem of a file, in the order of its rows. */
export const rowProblems = (rows: readonly PeopleRow[], into: Into): readonly ImportProblem[] =>
  [
    ...rows.flatMap(fieldProblems),
    ...repeated(rows, 'employeeNumber'),
    ...repeated(rows, 'mail'),
    ...heldMails(rows, into),
    ...strangers(rows, into),
    ...circles(rows, into),
    ...rows.flatMap((row) => fixed(row, into)),
  ].toSorted((a, b) => a.row - b.row);

const fieldProblems = (row: PeopleRow): readonly ImportProblem[] => {
  const missing = (['employeeNumber', 'name', 'unit'] as const)
    .filter((column) => row[column].trim() === '')
    .map((column) => importProblem(row.row, column, 'MISSING'));
  return [
    ...missing,
    ...(/^[^@\s]+@[^@\s]+$/.test(row.mail) ? [] : [importProblem(row.row, 'mail', 'BAD_MAIL')]),
    ...(isCalendarDate(row.hiredOn) ? [] : [importProblem(row.row, 'hiredOn', 'BAD_DATE')]),
    ...(row.employment in EMPLOYMENTS
      ? []
      : [importProblem(row.row, 'employment', 'UNKNOWN_VALUE')]),
  ];
};

/** Rows whose value stands in an earlier row already; letter case does not count. */
const repeated = (
  rows: readonly PeopleRow[],
  column: 'employeeNumber' | 'mail',
): readonly ImportProblem[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const value = row[column].toLowerCase();
    if (seen.has(value)) return [importProblem(row.row, column, 'DUPLICATE')];
    seen.add(value);
    return [];
  });
};

/** An address that somebody outside the file has: two people cannot get one person's mail. */
const heldMails = (
  rows: readonly PeopleRow[],
  { directory, on }: Into,
): readonly ImportProblem[] => {
  const listed = new Set(rows.map(({ employeeNumber }) => employeeNumber));
  const held = new Set<string>();
  for (const { id, employeeNumber } of directory.everyone(on)) {
    const mail = directory.contact(id)?.mail.toLowerCase();
    if (mail !== undefined && !listed.has(employeeNumber)) held.add(mail);
  }
  return rows
    .filter(({ mail }) => held.has(mail.toLowerCase()))
    .map(({ row }) => importProblem(row, 'mail', 'HELD_MAIL'));
};

const strangers = (rows: readonly PeopleRow[], { directory }: Into): readonly ImportProblem[] => {
  const numbers = new Set(rows.map(({ employeeNumber }) => employeeNumber));
  const isStranger = (number: string): boolean =>
    number !== '' && !numbers.has(number) && !directory.has(personIdOf(number));
  return rows.flatMap((row) =>
    (['manager', 'dottedLine'] as const)
      .filter((column) => isStranger(row[column]))
      .map((column) => importProblem(row.row, column, 'UNKNOWN_PERSON')),
  );
};

/** Lines as they would be: those of the directory, replaced by those of the file. */
const circles = (rows: readonly PeopleRow[], { directory, on }: Into): readonly ImportProblem[] => {
  const lines = new Map<string, string>();
  for (const { id, lineManager } of directory.everyone(on)) lines.set(id, lineManager ?? '');
  for (const { employeeNumber, manager } of rows)
    lines.set(personIdOf(employeeNumber), manager === '' ? '' : personIdOf(manager));
  const cyclic = managerCycles(lines);
  return rows
    .filter(({ employeeNumber }) => cyclic.has(personIdOf(employeeNumber)))
    .map(({ row }) => importProblem(row, 'manager', 'CYCLIC_LINE'));
};

/** What a person was hired with stays: no event changes it, so a file that does is mistaken. */
const fixed = (row: PeopleRow, { directory, on }: Into): readonly ImportProblem[] => {
  const fact = directory.person(personIdOf(row.employeeNumber), on);
  if (fact === ABSENT) return [];
  return [
    ...(fact.hiredOn === row.hiredOn ? [] : [importProblem(row.row, 'hiredOn', 'FIXED')]),
    ...(row.calendar === '' || fact.calendar === row.calendar
      ? []
      : [importProblem(row.row, 'calendar', 'FIXED')]),
  ];
};
