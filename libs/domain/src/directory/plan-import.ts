import type { CalendarDate } from '../kernel/index.js';
import { correctionsOf } from './corrections.js';
import type { PersonEvent, UnitEvent } from './directory-events.js';
import { Directory } from './directory.js';
import type { ImportProblem } from './import-problems.js';
import { employmentOf, personIdOf, unitIdOf } from './people-row.js';
import type { PeopleRow } from './people-row.js';
import { planUnits } from './plan-units.js';
import type { PlannedStream } from './plan-units.js';
import { rowProblems } from './row-problems.js';

export interface ImportPlan {
  /** Streams with what happens to each; people about whom nothing is new are left out. */
  readonly people: readonly PlannedStream<PersonEvent>[];
  readonly units: readonly PlannedStream<UnitEvent>[];
  /** How many of the people are new, and how many are corrected. */
  readonly joined: number;
  readonly changed: number;
  /** Every problem of the file, by row and column; rows without one are the plan. */
  readonly problems: readonly ImportProblem[];
  readonly rows: number;
}

/**
 * Plans the import of a people file: who is new joins, who is there is corrected, effective from
 * the day of the import. Who is not in the file stays as they are.
 */
export const planImport = (
  rows: readonly PeopleRow[],
  on: CalendarDate,
  directory: Directory = new Directory(),
): ImportPlan => {
  const into = { directory, on };
  const problems = rowProblems(rows, into);
  const bad = new Set(problems.map(({ row }) => row));
  const good = rows.filter(({ row }) => !bad.has(row));
  const isThere = (row: PeopleRow): boolean => directory.has(personIdOf(row.employeeNumber));
  const people = good
    .map((row) => ({
      id: personIdOf(row.employeeNumber),
      events: isThere(row) ? correctionsOf(row, into) : joining(row, on),
    }))
    .filter(({ events }) => events.length > 0);
  const joined = good.filter((row) => !isThere(row)).length;
  const changed = people.length - joined;
  return { people, units: planUnits(good, into), joined, changed, problems, rows: rows.length };
};

const joining = (row: PeopleRow, on: CalendarDate): readonly PersonEvent[] => {
  const joined: PersonEvent = {
    type: 'PersonJoined',
    personId: personIdOf(row.employeeNumber),
    employeeNumber: row.employeeNumber,
    name: row.name,
    mail: row.mail.toLowerCase(),
    unit: unitIdOf(row.unit),
    title: row.title,
    grade: row.grade,
    // The row was checked: its date exists and its employment is known.
    hiredOn: row.hiredOn as CalendarDate,
    employment: employmentOf(row),
    calendar: row.calendar === '' ? 'CN' : row.calendar,
  };
  const line: PersonEvent = { type: 'LineManagerChanged', manager: personIdOf(row.manager), on };
  const dotted: PersonEvent = {
    type: 'DottedLineChanged',
    manager: personIdOf(row.dottedLine),
    on,
  };
  return [
    joined,
    ...(row.manager === '' ? [] : [line]),
    ...(row.dottedLine === '' ? [] : [dotted]),
  ];
};
