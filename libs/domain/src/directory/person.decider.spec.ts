import { describe, expect, it } from '@jest/globals';
import { centrePeople } from '@reprise/testing/scenario';
import { as } from '../kernel/index.js';
import type { CalendarDate, Decision, PersonId } from '../kernel/index.js';
import { decidePerson, Directory, personIdOf, planImport, unitIdOf } from './index.js';
import type { PeopleRow, PersonCommand, PersonEvent } from './index.js';

const day = (text: string): CalendarDate => as<CalendarDate>(text);
const SERVICE = '远山科技|Yuanshan/客服中心|Service centre';

const apply = (directory: Directory, rows: readonly PeopleRow[], on: string): void => {
  const plan = planImport(rows, day(on), directory);
  expect(plan.problems).toEqual([]);
  for (const { id, events } of plan.units)
    for (const event of events) directory.applyUnit(as(id), event);
  for (const { id, events } of plan.people)
    for (const event of events) directory.applyPerson(as(id), event);
};

const centre = (): Directory => {
  const directory = new Directory();
  apply(directory, centrePeople(2), '2026-01-01');
  return directory;
};

const decide = (
  directory: Directory,
  number: string,
  command: PersonCommand,
): Decision<PersonEvent> => {
  const id = personIdOf(number);
  const decision = decidePerson(directory, command, directory.record(id));
  if (decision.kind === 'accepted')
    for (const event of decision.events) directory.applyPerson(id, event);
  return decision;
};

const line = (manager: string, on = '2026-03-01'): PersonCommand => ({
  type: 'ChangeLineManager',
  manager: manager === 'none' ? 'none' : personIdOf(manager),
  on: day(on),
});
const leave: PersonCommand = { type: 'StartLeave', kind: 'parental', on: day('2026-03-01') };

describe('a change of one person’s entry', () => {
  it('counts from its day', () => {
    const directory = centre();
    expect(decide(directory, 'E1', leave)).toMatchObject({ kind: 'accepted' });
    const on = (text: string) => directory.person(personIdOf('E1'), day(text));
    expect(on('2026-02-28')).toMatchObject({ onLeave: false });
    expect(on('2026-03-01')).toMatchObject({ onLeave: true });
  });

  it('happens once however often it is asked', () => {
    const commands: readonly PersonCommand[] = [
      leave,
      { type: 'EndLeave', on: day('2026-04-01') },
      line('D1'),
      { type: 'ChangeDottedLine', manager: personIdOf('M1'), on: day('2026-03-01') },
      {
        type: 'Move',
        unit: unitIdOf(SERVICE),
        title: '组长',
        grade: 'M1',
        on: day('2026-03-01'),
      },
      { type: 'ChangeEmployment', employment: 'probation', on: day('2026-03-01') },
      { type: 'ChangeContact', name: '新名', mail: 'new@yuanshan.example' },
    ];
    const directory = centre();
    for (const command of commands) {
      expect(decide(directory, 'E1', command)).toMatchObject({ events: [{}] });
      expect(decide(directory, 'E1', command)).toEqual({ kind: 'accepted', events: [] });
    }
  });

  it('is refused for somebody unknown, and to a manager nobody knows or who has left', () => {
    const directory = centre();
    expect(decide(directory, 'X', leave)).toMatchObject({ code: 'PERSON.UNKNOWN' });
    expect(decide(directory, 'E1', line('X'))).toMatchObject({ code: 'PERSON.UNKNOWN' });
    decide(directory, 'D1', {
      type: 'ChangeEmployment',
      employment: 'left',
      on: day('2026-02-01'),
    });
    expect(decide(directory, 'E1', line('D1'))).toMatchObject({ code: 'PERSON.LEFT' });
    const back: PersonCommand = { type: 'EndLeave', on: day('2026-04-01') };
    expect(decide(directory, 'E1', back)).toMatchObject({ code: 'PERSON.NOT_ON_LEAVE' });
    const away = {
      type: 'Move',
      unit: as<never>('x'),
      title: '',
      grade: '',
      on: day('2026-04-01'),
    };
    expect(decide(directory, 'E1', away as PersonCommand)).toMatchObject({ code: 'UNIT.UNKNOWN' });
  });

  it('never closes the line into a circle, and names the circle', () => {
    const directory = centre();
    expect(decide(directory, 'D1', line('E1'))).toEqual({
      kind: 'refused',
      code: 'PERSON.CYCLIC_LINE',
      detail: { chain: 'D1 → E1 → M1 → D1' },
    });
    expect(decide(directory, 'E1', line('E1'))).toMatchObject({ detail: { chain: 'E1 → E1' } });
  });

  it('sees a circle that closes only on a later day', () => {
    const directory = centre();
    expect(decide(directory, 'H2', line('none', '2026-01-15'))).toMatchObject({ kind: 'accepted' });
    expect(decide(directory, 'E2', line('H2', '2026-06-01'))).toMatchObject({ kind: 'accepted' });
    expect(decide(directory, 'D1', line('E2', '2026-06-01'))).toMatchObject({ kind: 'accepted' });
    // Sound until June, when D1 comes under E2 and so under H2.
    expect(decide(directory, 'H2', line('D1', '2026-02-01'))).toMatchObject({
      code: 'PERSON.CYCLIC_LINE',
      detail: { chain: 'H2 → D1 → E2 → H2' },
    });
    expect(decide(directory, 'H2', line('H1', '2026-02-01'))).toMatchObject({ kind: 'refused' });
  });
});

const changedRows = (rest: Readonly<Record<string, Partial<PeopleRow>>>): readonly PeopleRow[] =>
  centrePeople(2).map((row) => ({ ...row, ...rest[row.employeeNumber] }));

describe('an import of people who are there', () => {
  it('corrects what differs, from its day, and nothing else', () => {
    const directory = centre();
    const rows = changedRows({
      E1: { manager: 'D1', title: '高级专员', unitRole: 'hrbp' },
      E2: { name: '改名', employment: '离职', title: '', grade: '' },
    });
    const plan = planImport(rows, day('2026-05-01'), directory);
    expect(plan).toMatchObject({ joined: 0, changed: 2, problems: [] });
    const types = plan.people.map(({ events }) => events.map(({ type }) => type));
    expect(types).toEqual([
      ['PersonMoved', 'LineManagerChanged'],
      ['ContactChanged', 'EmploymentChanged'],
    ]);
    expect(plan.units).toEqual([
      {
        id: unitIdOf(SERVICE),
        events: [
          {
            type: 'UnitRoleFilled',
            role: 'hrbp',
            people: [personIdOf('H1'), personIdOf('E1')],
            on: '2026-05-01',
          },
        ],
      },
    ]);
    apply(directory, rows, '2026-05-01');
    expect(planImport(rows, day('2026-05-02'), directory)).toMatchObject({ people: [], units: [] });
  });

  it('sees circles and addresses that only the directory and the file together make', () => {
    const rows = centrePeople(2)
      .filter(({ employeeNumber }) => employeeNumber === 'D1' || employeeNumber === 'H2')
      .map((row) => ({
        ...row,
        ...(row.employeeNumber === 'D1' ? { manager: 'E1' } : { mail: 'E2@yuanshan.example' }),
      }));
    const { problems } = planImport(rows, day('2026-05-01'), centre());
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'manager', 'IMPORT.CYCLIC_LINE'],
      [5, 'mail', 'IMPORT.HELD_MAIL'],
    ]);
  });

  it('does not pretend to change a hire date', () => {
    const { problems } = planImport(
      changedRows({ E1: { hiredOn: '2020-01-01' } }),
      day('2026-05-01'),
      centre(),
    );
    expect(problems).toMatchObject([{ column: 'hiredOn', code: 'IMPORT.FIXED' }]);
  });
});

it('leaves the directory it was asked about as it is', () => {
  const directory = centre();
  const id: PersonId = personIdOf('E1');
  const next = directory.after(id, [{ type: 'LeaveStarted', kind: 'sick', on: day('2026-01-02') }]);
  expect(next.person(id, day('2026-02-01'))).toMatchObject({ onLeave: true });
  expect(directory.person(id, day('2026-02-01'))).toMatchObject({ onLeave: false });
});
