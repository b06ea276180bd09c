import { personIdOf } from '@reprise/domain/directory';
import type { PeopleRow } from '@reprise/domain/directory';
import type { PersonId } from '@reprise/domain/kernel';

const TEAM = 10;
const UNIT = 100;

/** Somebody with a manager and a manager's manager, and two colleagues of the same team. */
export interface Agent {
  readonly id: PersonId;
  readonly manager: PersonId;
  readonly second: PersonId;
  readonly peers: readonly [PersonId, PersonId];
}

export interface Company {
  readonly rows: readonly PeopleRow[];
  /** Those without a team of their own, in the order of their numbers. */
  readonly agents: readonly Agent[];
}

/** A company of teams of ten in units of a hundred, with a head each, and one HRBP for all. */
export const companyOf = (agents: number): Company => {
  const rows: PeopleRow[] = [];
  const add = (employeeNumber: string, rest: Partial<PeopleRow>): void => {
    rows.push({
      ...PERSON,
      row: rows.length + 2,
      employeeNumber,
      ...named(employeeNumber),
      ...rest,
    });
  };
  add('D0', { unit: TOP, unitRole: 'head' });
  add('H0', { unit: TOP, unitRole: 'hrbp', manager: 'D0' });
  for (let index = 0; index < agents; index += 1) {
    const unit = `${TOP}/客服${unitOf(index)}|Service ${unitOf(index)}`;
    if (index % UNIT === 0)
      add(`C${unitOf(index)}`, { unit, unitRole: 'head', manager: 'D0', title: 'head' });
    if (index % TEAM === 0)
      add(`M${teamOf(index)}`, { unit, manager: `C${unitOf(index)}`, title: 'leader' });
    add(`E${index}`, { unit, manager: `M${teamOf(index)}` });
  }
  return { rows, agents: Array.from({ length: agents }, (_, index) => agentOf(index)) };
};

const TOP = '远山科技|Yuanshan';
const unitOf = (index: number): number => Math.floor(index / UNIT);
const teamOf = (index: number): number => Math.floor(index / TEAM);

const named = (number: string) => ({ name: `员工${number}`, mail: `${number}@yuanshan.example` });

const PERSON: Omit<PeopleRow, 'row' | 'employeeNumber' | 'name' | 'mail' | 'unit'> & {
  readonly unit: string;
} = {
  unit: TOP,
  manager: '',
  dottedLine: '',
  title: '客服专员',
  grade: 'P4',
  hiredOn: '2021-04-01',
  employment: '正式',
  calendar: 'CN',
  unitRole: '',
};

const agentOf = (index: number): Agent => {
  const first = teamOf(index) * TEAM;
  const peer = (by: number): PersonId => personIdOf(`E${first + ((index - first + by) % TEAM)}`);
  return {
    id: personIdOf(`E${index}`),
    manager: personIdOf(`M${teamOf(index)}`),
    second: personIdOf(`C${unitOf(index)}`),
    peers: [peer(1), peer(2)],
  };
};
