import { personIdOf, unitIdOf } from '@reprise/domain/directory';
import { ABSENT, NO_OTHER_REVIEWS } from '@reprise/domain/facts';
import type { FactSource, PersonFact, UnitFact } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, UnitId } from '@reprise/domain/kernel';
import { publicHolidays } from '@reprise/public-holidays';
import { companyOf } from './company.js';

export interface LargeCompany {
  readonly people: readonly PersonFact[];
  readonly facts: FactSource;
}

/** A company as a directory would answer about it, without the events of its people. */
export const largeCompany = (agents: number): LargeCompany => {
  const people = new Map<PersonId, PersonFact>();
  const units = new Map<UnitId, UnitFact>();
  for (const row of companyOf(agents).rows) {
    const id = personIdOf(row.employeeNumber);
    const unit = placed(units, row.unit);
    if (row.unitRole !== '')
      units.set(unit.id, { ...unit, roles: { ...unit.roles, [row.unitRole]: [id] } });
    people.set(id, {
      ...{ id, employeeNumber: row.employeeNumber, unit: unit.id, title: row.title },
      ...(row.manager === '' ? {} : { lineManager: personIdOf(row.manager) }),
      ...{ grade: row.grade, hiredOn: as<CalendarDate>(row.hiredOn), calendar: 'CN' },
      ...{ employment: 'regular', onLeave: false },
    });
  }
  const calendars = publicHolidays(2025, 2027);
  const facts: FactSource = {
    position: '1',
    person: (id) => people.get(id) ?? ABSENT,
    unit: (id) => units.get(id) ?? ABSENT,
    members: () => ABSENT,
    served: () => new Map(),
    workedWith: () => [],
    ...NO_OTHER_REVIEWS,
    calendar: (key) => calendars.find(key) ?? ABSENT,
    measures: () => ({}),
  };
  return { people: [...people.values()], facts };
};

/** The unit of a path, with all above it. */
const placed = (units: Map<UnitId, UnitFact>, path: string): UnitFact => {
  const id = unitIdOf(path);
  const known = units.get(id);
  if (known !== undefined) return known;
  const above = path.lastIndexOf('/');
  const parent = above < 0 ? {} : { parent: placed(units, path.slice(0, above)).id };
  const unit: UnitFact = { id, roles: {}, ...parent };
  units.set(id, unit);
  return unit;
};
