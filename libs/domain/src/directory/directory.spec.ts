import { describe, expect, it } from '@jest/globals';
import { ABSENT } from '../facts/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import { Directory, personIdOf, planImport, unitIdOf } from './index.js';
import type { PeopleRow } from './index.js';

const day = (text: string): CalendarDate => as<CalendarDate>(text);

const row = (number: string, rest: Partial<PeopleRow> = {}): PeopleRow => ({
  row: 2,
  employeeNumber: number,
  name: `Name ${number}`,
  mail: `${number}@example.com`,
  unit: '公司|Company/客服|Service',
  manager: '',
  dottedLine: '',
  title: 'agent',
  grade: 'P4',
  hiredOn: '2024-03-01',
  employment: '正式',
  calendar: '',
  unitRole: '',
  ...rest,
});

const imported = (rows: readonly PeopleRow[]): Directory => {
  const directory = new Directory();
  const plan = planImport(rows, day('2026-01-01'));
  expect(plan.problems).toEqual([]);
  for (const { id, events } of plan.units)
    for (const event of events) directory.applyUnit(as(id), event);
  for (const { id, events } of plan.people)
    for (const event of events) directory.applyPerson(as(id), event);
  return directory;
};

describe('the directory', () => {
  it('holds the imported people, units, lines and roles', () => {
    const directory = imported([
      row('M', { unitRole: 'head' }),
      row('E', { row: 3, manager: 'M', mail: 'E@Example.com' }),
    ]);
    expect(directory.person(personIdOf('E'), day('2026-02-01'))).toMatchObject({
      lineManager: personIdOf('M'),
      unit: unitIdOf('公司|Company/客服|Service'),
      employment: 'regular',
    });
    expect(directory.unit(unitIdOf('公司|Company/客服|Service'), day('2026-02-01'))).toEqual({
      id: unitIdOf('公司|Company/客服|Service'),
      parent: unitIdOf('公司|Company'),
      roles: { head: [personIdOf('M')] },
    });
    expect(directory.unitName(unitIdOf('公司|Company'))).toEqual({ zh: '公司', en: 'Company' });
    expect(directory.person(personIdOf('X'), day('2026-02-01'))).toBe(ABSENT);
  });

  it('answers for the day it is asked about', () => {
    const directory = imported([
      row('M'),
      row('N', { row: 3 }),
      row('E', { row: 4, manager: 'M' }),
    ]);
    const id = personIdOf('E');
    directory.applyPerson(id, {
      type: 'LineManagerChanged',
      manager: personIdOf('N'),
      on: day('2026-07-01'),
    });
    directory.applyPerson(id, { type: 'LeaveStarted', kind: 'parental', on: day('2026-05-01') });
    directory.applyPerson(id, { type: 'LeaveEnded', on: day('2026-06-01') });
    const on = (text: string) => directory.person(id, day(text));
    expect(on('2026-06-30')).toMatchObject({ lineManager: personIdOf('M'), onLeave: false });
    expect(on('2026-05-15')).toMatchObject({ onLeave: true });
    expect(on('2026-07-01')).toMatchObject({ lineManager: personIdOf('N') });
  });
});

describe('an import', () => {
  it('lists every problem with its row and column, and plans the other rows', () => {
    const plan = planImport(
      [
        row('A', { row: 2, manager: 'B' }),
        row('B', { row: 3, manager: 'A' }),
        row('C', { row: 4, hiredOn: '2024-02-30', mail: 'nothing' }),
        row('D', { row: 5, manager: 'Z', name: ' ' }),
        row('E', { row: 6, employment: '?' }),
        row('F', { row: 7 }),
        row('F', { row: 8, mail: 'other@example.com' }),
      ],
      day('2026-01-01'),
    );
    expect(plan.problems.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [2, 'manager', 'IMPORT.CYCLIC_LINE'],
      [3, 'manager', 'IMPORT.CYCLIC_LINE'],
      [4, 'mail', 'IMPORT.BAD_MAIL'],
      [4, 'hiredOn', 'IMPORT.BAD_DATE'],
      [5, 'name', 'IMPORT.MISSING'],
      [5, 'manager', 'IMPORT.UNKNOWN_PERSON'],
      [6, 'employment', 'IMPORT.UNKNOWN_VALUE'],
      [8, 'employeeNumber', 'IMPORT.DUPLICATE'],
    ]);
    expect(plan.people).toHaveLength(1);
  });
});
