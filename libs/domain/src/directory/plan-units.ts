import { ABSENT } from '../facts/index.js';
import type { PersonId, Text } from '../kernel/index.js';
import type { UnitEvent } from './directory-events.js';
import { personIdOf, unitIdOf } from './people-row.js';
import type { PeopleRow } from './people-row.js';
import type { Into } from './row-problems.js';

export interface PlannedStream<E> {
  readonly id: string;
  readonly events: readonly E[];
}

/** The units that rows name, with all above them, from the top; those with nothing new are left out. */
export const planUnits = (
  rows: readonly PeopleRow[],
  into: Into,
): readonly PlannedStream<UnitEvent>[] => {
  const paths = new Set(rows.flatMap(({ unit }) => ancestors(unit)));
  return [...paths]
    .toSorted()
    .map((path) => ({ id: unitIdOf(path), events: unitEvents(path, rows, into) }))
    .filter(({ events }) => events.length > 0);
};

const unitEvents = (path: string, rows: readonly PeopleRow[], into: Into): readonly UnitEvent[] => {
  const known = into.directory.unit(unitIdOf(path), into.on);
  const roles = new Map<string, PersonId[]>();
  for (const row of rows) {
    if (row.unit !== path || row.unitRole === '') continue;
    roles.set(row.unitRole, [...(roles.get(row.unitRole) ?? []), personIdOf(row.employeeNumber)]);
  }
  const held = known === ABSENT ? {} : known.roles;
  return [...(known === ABSENT ? [formed(path)] : []), ...filled(roles, held, into)];
};

/** A file adds holders of a role; it never takes a role away, as many files have no such column. */
const filled = (
  roles: ReadonlyMap<string, readonly PersonId[]>,
  held: Readonly<Record<string, readonly PersonId[]>>,
  { on }: Into,
): readonly UnitEvent[] =>
  [...roles].flatMap(([role, people]) => {
    const holders = held[role] ?? [];
    const all = [...new Set([...holders, ...people])];
    return all.length === holders.length
      ? []
      : [{ type: 'UnitRoleFilled', role, people: all, on } as const];
  });

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
