import type { BusinessCalendar } from '../calendar/index.js';
import { rememberOf } from '../calendar/index.js';
import { colleaguesOf, daysServed, Directory, personIdOf, planImport } from '../directory/index.js';
import type { ImportPlan, ImportProblem, PeopleRow, PersonEvent } from '../directory/index.js';
import { ABSENT, NO_OTHER_REVIEWS } from '../facts/index.js';
import type { FactSource, MeasureFact } from '../facts/index.js';
import type { CalendarDate, Decimal, PersonId } from '../kernel/index.js';
import type { FlowTestDocument, FlowTestPerson } from './flow-test-document.js';

/** A person of a test as a row of a people file: tests and imports mean the same. */
export const peopleRows = (people: readonly FlowTestPerson[]): readonly PeopleRow[] =>
  people.map((person, index) => ({
    ...person,
    row: index + 2,
    name: person.employeeNumber,
    mail: `${person.employeeNumber}@example.org`,
    calendar: '',
  }));

/** The rows of a test are read once, however often it is run; each run gets a directory of its own. */
const plansOf = rememberOf((rows: readonly PeopleRow[]) => {
  const plans = new Map<CalendarDate, ImportPlan>();
  return (on: CalendarDate): ImportPlan => {
    const plan = plans.get(on) ?? planImport(rows, on);
    plans.set(on, plan);
    return plan;
  };
});

/** The people of a test, the calendars, and what was measured: as they are until a step changes them. */
export class TestOrganisation {
  readonly directory = new Directory();
  readonly problems: readonly ImportProblem[];
  private readonly measured = new Map<PersonId, Record<string, MeasureFact>>();
  private facts: { readonly on: CalendarDate; readonly source: FactSource } | undefined;

  constructor(
    rows: readonly PeopleRow[],
    { starts, measures }: Pick<FlowTestDocument, 'starts' | 'measures'>,
    private readonly calendars: ReadonlyMap<string, BusinessCalendar>,
  ) {
    const plan = plansOf(rows)(starts);
    this.problems = plan.problems;
    for (const { id, events } of plan.units) {
      for (const event of events) this.directory.applyUnit(id as never, event);
    }
    for (const { id, events } of plan.people) {
      for (const event of events) this.directory.applyPerson(id as never, event);
    }
    for (const [number, values] of Object.entries(measures)) {
      for (const [measure, value] of Object.entries(values)) this.measure(number, measure, value);
    }
  }

  measure(number: string, measure: string, value: { actual: Decimal; target: Decimal }): void {
    const person = personIdOf(number);
    const before = this.measured.get(person) ?? {};
    const row = Object.keys(before).length + 1;
    const fact: MeasureFact = { ...value, sources: [{ measuresId: 'test', row }] };
    this.measured.set(person, { ...before, [measure]: fact });
  }

  tell(person: PersonId, event: PersonEvent): void {
    this.directory.applyPerson(person, event);
    this.facts = undefined;
  }

  fillRole(unit: Parameters<Directory['applyUnit']>[0], event: Filled): void {
    this.directory.applyUnit(unit, { type: 'UnitRoleFilled', ...event });
    this.facts = undefined;
  }

  /** Facts as they stand on a day. */
  factsOn(on: CalendarDate): FactSource {
    if (this.facts?.on !== on) this.facts = { on, source: this.readOn(on) };
    return this.facts.source;
  }

  private readOn(on: CalendarDate): FactSource {
    const { directory, calendars, measured } = this;
    return {
      position: '0',
      person: (id) => directory.person(id, on),
      unit: (id) => directory.unit(id, on),
      members: (of) => directory.members(of, on),
      served: (leading) => daysServed(directory, leading),
      workedWith: (id, period) => colleaguesOf(directory, id, period),
      ...NO_OTHER_REVIEWS,
      calendar: (key) => calendars.get(key) ?? ABSENT,
      measures: (person) => measured.get(person) ?? {},
    };
  }
}

interface Filled {
  readonly role: string;
  readonly people: readonly PersonId[];
  readonly on: CalendarDate;
}
