import type { BusinessCalendar } from '../calendar/index.js';
import { Directory, personIdOf, planImport } from '../directory/index.js';
import type { ImportProblem, PeopleRow } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { FactSource, MeasureFact } from '../facts/index.js';
import type { CalendarDate } from '../kernel/index.js';
import type { FlowTestDocument, FlowTestPerson } from './flow-test-document.js';

export interface TestOrganisation {
  readonly directory: Directory;
  readonly problems: readonly ImportProblem[];
}

/** A person of a test as a row of a people file: tests and imports mean the same. */
export const peopleRows = (people: readonly FlowTestPerson[]): readonly PeopleRow[] =>
  people.map((person, index) => ({
    ...person,
    row: index + 2,
    name: person.employeeNumber,
    mail: `${person.employeeNumber}@example.org`,
    calendar: '',
  }));

export const organisationOf = (rows: readonly PeopleRow[], on: CalendarDate): TestOrganisation => {
  const plan = planImport(rows, on);
  const directory = new Directory();
  for (const { id, events } of plan.units) {
    for (const event of events) directory.applyUnit(id as never, event);
  }
  for (const { id, events } of plan.people) {
    for (const event of events) directory.applyPerson(id as never, event);
  }
  return { directory, problems: plan.problems };
};

export interface TestWorld {
  readonly directory: Directory;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
  readonly measures: FlowTestDocument['measures'];
}

/** Facts as they stand on a day. */
export const factsOn = (
  { directory, calendars, measures }: TestWorld,
  on: CalendarDate,
): FactSource => {
  const measured = new Map(
    Object.entries(measures).map(([number, values]) => [personIdOf(number), measuresOf(values)]),
  );
  return {
    position: '0',
    person: (id) => directory.person(id, on),
    unit: (id) => directory.unit(id, on),
    members: (of) => directory.members(of, on),
    calendar: (key) => calendars.get(key) ?? ABSENT,
    measures: (person) => measured.get(person) ?? {},
  };
};

type Values = FlowTestDocument['measures'][string];

const measuresOf = (values: Values): Readonly<Record<string, MeasureFact>> =>
  Object.fromEntries(
    Object.entries(values).map(([measure, value], index) => [
      measure,
      { ...value, sources: [{ measuresId: 'test', row: index + 1 }] },
    ]),
  );
