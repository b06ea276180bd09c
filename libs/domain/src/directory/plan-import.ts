import { isCalendarDate } from '../calendar/index.js';
import { derivedId } from '../kernel/index.js';
import type { CalendarDate, PersonId, Text, UnitId } from '../kernel/index.js';
import type { Employment, PersonEvent, UnitEvent } from './directory-events.js';
import { importProblem } from './import-problems.js';
import type { ImportProblem } from './import-problems.js';
import { managerCycles } from './manager-cycles.js';

/** One row of a people file, as text; the column names are the field's own. */
export interface PeopleRow {
  /** Line of the file, counted from 1 with the header. */
  readonly row: number;
  readonly employeeNumber: string;
  readonly name: string;
  readonly mail: string;
  /** Path of unit names from the top, separated by `/`. */
  readonly unit: string;
  readonly manager: string;
  readonly dottedLine: string;
  readonly title: string;
  readonly grade: string;
  readonly hiredOn: string;
  readonly employment: string;
  readonly calendar: string;
  /** Role held in the unit, e.g. `head` or `hrbp`; empty for most. */
  readonly unitRole: string;
}

export interface PlannedStream<E> {
  readonly id: string;
  readonly events: readonly E[];
}

export interface ImportPlan {
  readonly people: readonly PlannedStream<PersonEvent>[];
  readonly units: readonly PlannedStream<UnitEvent>[];
  /** Every problem of the file, by row and column; rows without one are the plan. */
  readonly problems: readonly ImportProblem[];
  readonly rows: number;
}

export const personIdOf = (employeeNumber: string): PersonId =>
  derivedId<PersonId>('person', employeeNumber);
export const unitIdOf = (path: string): UnitId => derivedId<UnitId>('unit', path);

/** Plans the import of a people file into an empty directory or one that has none of these people. */
export const planImport = (
  rows: readonly PeopleRow[],
  on: CalendarDate,
  isKnown: (number: string) => boolean = () => false,
): ImportPlan => {
  const problems = problemsOf(rows, isKnown);
  const bad = new Set(problems.map(({ row }) => row));
  const good = rows.filter(({ row }) => !bad.has(row));
  return {
    people: good.map((row) => ({
      id: personIdOf(row.employeeNumber),
      events: personEvents(row, on),
    })),
    units: unitPlans(good, on),
    problems,
    rows: rows.length,
  };
};

const EMPLOYMENTS: Readonly<Record<string, Employment>> = {
  regular: 'regular',
  正式: 'regular',
  probation: 'probation',
  试用: 'probation',
  intern: 'intern',
  实习: 'intern',
  left: 'left',
  离职: 'left',
};

const problemsOf = (
  rows: readonly PeopleRow[],
  isKnown: (number: string) => boolean,
): readonly ImportProblem[] =>
  [
    ...rows.flatMap(fieldProblems),
    ...repeated(rows, 'employeeNumber'),
    ...repeated(rows, 'mail'),
    ...strangers(rows, isKnown),
    ...circles(rows),
  ].toSorted((a, b) => a.row - b.row);

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

const strangers = (
  rows: readonly PeopleRow[],
  isKnown: (number: string) => boolean,
): readonly ImportProblem[] => {
  const numbers = new Set(rows.map(({ employeeNumber }) => employeeNumber));
  const isStranger = (number: string): boolean =>
    number !== '' && !numbers.has(number) && !isKnown(number);
  return rows.flatMap((row) =>
    (['manager', 'dottedLine'] as const)
      .filter((column) => isStranger(row[column]))
      .map((column) => importProblem(row.row, column, 'UNKNOWN_PERSON')),
  );
};

const circles = (rows: readonly PeopleRow[]): readonly ImportProblem[] => {
  const cyclic = managerCycles(new Map(rows.map((row) => [row.employeeNumber, row.manager])));
  return rows
    .filter(({ employeeNumber }) => cyclic.has(employeeNumber))
    .map(({ row }) => importProblem(row, 'manager', 'CYCLIC_LINE'));
};

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

const personEvents = (row: PeopleRow, on: CalendarDate): readonly PersonEvent[] => {
  const personId = personIdOf(row.employeeNumber);
  const joined: PersonEvent = {
    type: 'PersonJoined',
    personId,
    employeeNumber: row.employeeNumber,
    name: row.name,
    mail: row.mail.toLowerCase(),
    unit: unitIdOf(row.unit),
    title: row.title,
    grade: row.grade,
    // The row was checked: its date exists and its employment is known.
    hiredOn: row.hiredOn as CalendarDate,
    employment: EMPLOYMENTS[row.employment] ?? 'regular',
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

const unitPlans = (
  rows: readonly PeopleRow[],
  on: CalendarDate,
): readonly PlannedStream<UnitEvent>[] => {
  const paths = new Set(rows.flatMap(({ unit }) => ancestors(unit)));
  return [...paths].toSorted().map((path) => {
    const roles = new Map<string, PersonId[]>();
    for (const row of rows) {
      if (row.unit !== path || row.unitRole === '') continue;
      roles.set(row.unitRole, [...(roles.get(row.unitRole) ?? []), personIdOf(row.employeeNumber)]);
    }
    return { id: unitIdOf(path), events: [formed(path), ...filled(roles, on)] };
  });
};

const ancestors = (path: string): readonly string[] => {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
};

const formed = (path: string): UnitEvent => {
  const names = path.split('/');
  const parent = names.slice(0, -1).join('/');
  const [zh = '', en = zh] = (names.at(-1) ?? '').split('|');
  const name: Text = { zh, en };
  return {
    type: 'UnitFormed',
    unitId: unitIdOf(path),
    name,
    parent: parent === '' ? 'none' : unitIdOf(parent),
  };
};

const filled = (
  roles: ReadonlyMap<string, readonly PersonId[]>,
  on: CalendarDate,
): readonly UnitEvent[] =>
  [...roles].map(([role, people]) => ({ type: 'UnitRoleFilled', role, people, on }));
