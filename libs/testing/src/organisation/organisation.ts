import type { BusinessCalendar } from '@reprise/domain/calendar';
import { ABSENT, NO_OTHER_REVIEWS } from '@reprise/domain/facts';
import type { FactSource, MeasureFact, PersonFact, UnitFact } from '@reprise/domain/facts';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, UnitId } from '@reprise/domain/kernel';

export const personId = (number: string): PersonId => derivedId<PersonId>('person', number);
export const unitId = (path: string): UnitId => derivedId<UnitId>('unit', path);

/** Monday to Friday, no holidays: dues in specs can be counted on fingers. */
export const plainCalendar: BusinessCalendar = {
  key: 'CN',
  version: 'plain',
  restDays: [6, 7],
  exceptions: new Map(),
  publishedThrough: as<CalendarDate>('2030-12-31'),
};

type PersonSketch = Partial<Omit<PersonFact, 'id' | 'unit' | 'lineManager' | 'dottedLine'>> & {
  readonly unit?: string;
  readonly manager?: string;
  readonly dotted?: string;
};

export interface Organisation {
  readonly people: Readonly<Record<string, PersonSketch>>;
  readonly units: Readonly<
    Record<
      string,
      { readonly parent?: string; readonly roles?: Readonly<Record<string, readonly string[]>> }
    >
  >;
  readonly measures?: Readonly<Record<string, Readonly<Record<string, MeasureFact>>>>;
  readonly calendar?: BusinessCalendar;
}

/** A directory in memory, written as people talk about it, answered as the conductor asks. */
export const factsOf = (organisation: Organisation): FactSource => {
  const people = new Map(
    Object.entries(organisation.people).map(([number, sketch]) => {
      const person = personOf(number, sketch);
      return [person.id, person] as const;
    }),
  );
  const units = new Map(
    Object.entries(organisation.units).map(([path, sketch]) => {
      const unit: UnitFact = {
        id: unitId(path),
        ...(sketch.parent === undefined ? {} : { parent: unitId(sketch.parent) }),
        roles: Object.fromEntries(
          Object.entries(sketch.roles ?? {}).map(([role, holders]) => [
            role,
            holders.map(personId),
          ]),
        ),
      };
      return [unit.id, unit] as const;
    }),
  );
  const calendar = organisation.calendar ?? plainCalendar;
  const measures = new Map(
    Object.entries(organisation.measures ?? {}).map(([number, values]) => [
      personId(number),
      values,
    ]),
  );
  return {
    position: '1',
    person: (id) => people.get(id) ?? ABSENT,
    unit: (id) => units.get(id) ?? ABSENT,
    members: (of) =>
      [...people.values()]
        .filter(({ unit }) => of === 'anyone' || unit === of)
        .map(({ id }) => id)
        .toSorted(),
    served: () => new Map(),
    workedWith: () => [],
    ...NO_OTHER_REVIEWS,
    calendar: (key) => (key === calendar.key ? calendar : ABSENT),
    measures: (id) => measures.get(id) ?? {},
  };
};

const personOf = (number: string, sketch: PersonSketch): PersonFact => {
  const { unit = 'service', manager, dotted, ...rest } = sketch;
  return {
    id: personId(number),
    employeeNumber: number,
    unit: unitId(unit),
    title: 'agent',
    grade: 'P4',
    hiredOn: as<CalendarDate>('2020-01-06'),
    employment: 'regular',
    calendar: 'CN',
    onLeave: false,
    ...rest,
    ...(manager === undefined ? {} : { lineManager: personId(manager) }),
    ...(dotted === undefined ? {} : { dottedLine: personId(dotted) }),
  };
};
