import { derivedId } from '../kernel/index.js';
import type { PersonId, UnitId } from '../kernel/index.js';
import type { Employment } from './directory-events.js';

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

export const personIdOf = (employeeNumber: string): PersonId =>
  derivedId<PersonId>('person', employeeNumber);
export const unitIdOf = (path: string): UnitId => derivedId<UnitId>('unit', path);

/** What people files call the kinds of employment. */
export const EMPLOYMENTS: Readonly<Record<string, Employment>> = {
  regular: 'regular',
  正式: 'regular',
  probation: 'probation',
  试用: 'probation',
  intern: 'intern',
  实习: 'intern',
  left: 'left',
  离职: 'left',
};

/** The employment a checked row names. */
export const employmentOf = (row: PeopleRow): Employment =>
  EMPLOYMENTS[row.employment] ?? 'regular';
