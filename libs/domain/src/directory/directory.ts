import { ABSENT } from '../facts/index.js';
import type { PersonFact, UnitFact } from '../facts/index.js';
import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import { ERASED } from '../review/record/index.js';
import type { PersonEvent, UnitEvent } from './directory-events.js';

/** Values with the first day each counts; asked for a day, the latest that has begun answers. */
type Dated<T> = readonly { readonly on: CalendarDate; readonly value: T }[];

interface PersonRecord {
  readonly contact: Pick<
    Extract<PersonEvent, { readonly type: 'ContactChanged' }>,
    'name' | 'mail'
  >;
  readonly joined: Extract<PersonEvent, { readonly type: 'PersonJoined' }>;
  readonly line: Dated<PersonId | 'none'>;
  readonly dotted: Dated<PersonId | 'none'>;
  readonly place: Dated<{ readonly unit: UnitId; readonly title: string; readonly grade: string }>;
  readonly employment: Dated<PersonFact['employment']>;
  readonly leave: Dated<boolean>;
}

interface UnitRecord {
  readonly formed: Extract<UnitEvent, { readonly type: 'UnitFormed' }>;
  readonly roles: ReadonlyMap<string, Dated<readonly PersonId[]>>;
}

/** Later entries win a tie: two changes for the same day count in the order they were made. */
const valueOn = <T>(values: Dated<T>, on: CalendarDate): T | undefined =>
  values.reduce<{ readonly on: CalendarDate; readonly value: T } | undefined>(
    (found, next) => (next.on <= on && (found === undefined || next.on >= found.on) ? next : found),
    undefined,
  )?.value;

/** The directory as its events tell it, effective-dated. Folded in place, asked for any day. */
export class Directory {
  private readonly people = new Map<PersonId, PersonRecord>();
  private readonly units = new Map<UnitId, UnitRecord>();

  applyPerson(id: PersonId, event: PersonEvent): void {
    if (event.type === 'PersonJoined') {
      this.people.set(id, {
        joined: event,
        contact: event,
        line: [],
        dotted: [],
        place: [],
        employment: [],
        leave: [],
      });
      return;
    }
    const person = this.people.get(id);
    if (person !== undefined) this.people.set(id, changed(person, event));
  }

  applyUnit(id: UnitId, event: UnitEvent): void {
    if (event.type === 'UnitFormed') {
      this.units.set(id, { formed: event, roles: new Map() });
      return;
    }
    const unit = this.units.get(id);
    if (unit === undefined) return;
    const filled = [...(unit.roles.get(event.role) ?? []), { on: event.on, value: event.people }];
    this.units.set(id, { ...unit, roles: new Map(unit.roles).set(event.role, filled) });
  }

  person(id: PersonId, on: CalendarDate): PersonFact | typeof ABSENT {
    const person = this.people.get(id);
    return person === undefined ? ABSENT : factOf(person, on);
  }

  unit(id: UnitId, on: CalendarDate): UnitFact | typeof ABSENT {
    const unit = this.units.get(id);
    if (unit === undefined) return ABSENT;
    const { parent } = unit.formed;
    return {
      id,
      ...(parent === 'none' ? {} : { parent }),
      roles: Object.fromEntries(
        [...unit.roles].map(([role, held]) => [role, valueOn(held, on) ?? []]),
      ),
    };
  }

  /** Name and mail as last told; nothing once they are erased. */
  contact(id: PersonId): { readonly name: string; readonly mail: string } | undefined {
    const contact = this.people.get(id)?.contact;
    if (contact === undefined || contact.name === ERASED || contact.mail === ERASED)
      return undefined;
    return { name: contact.name, mail: contact.mail };
  }

  unitName(id: UnitId): UnitRecord['formed']['name'] | undefined {
    return this.units.get(id)?.formed.name;
  }

  /** Everyone who ever joined, in the order of their ids, as they stand on a day. */
  everyone(on: CalendarDate): readonly PersonFact[] {
    return [...this.people.values()]
      .map((person) => factOf(person, on))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  has(id: PersonId | UnitId): boolean {
    return this.people.has(id as PersonId) || this.units.has(id as UnitId);
  }
}

type Change = Exclude<PersonEvent, { readonly type: 'PersonJoined' }>;

const changed = (person: PersonRecord, event: Change): PersonRecord => {
  switch (event.type) {
    case 'LineManagerChanged':
      return { ...person, line: [...person.line, { on: event.on, value: event.manager }] };
    case 'DottedLineChanged':
      return { ...person, dotted: [...person.dotted, { on: event.on, value: event.manager }] };
    case 'PersonMoved': {
      const { unit, title, grade, on } = event;
      return { ...person, place: [...person.place, { on, value: { unit, title, grade } }] };
    }
    case 'EmploymentChanged':
      return {
        ...person,
        employment: [...person.employment, { on: event.on, value: event.employment }],
      };
    case 'LeaveStarted':
      return { ...person, leave: [...person.leave, { on: event.on, value: true }] };
    case 'LeaveEnded':
      return { ...person, leave: [...person.leave, { on: event.on, value: false }] };
    case 'ContactChanged':
      return { ...person, contact: event };
  }
};

const factOf = (person: PersonRecord, on: CalendarDate): PersonFact => {
  const { joined } = person;
  const line = valueOn(person.line, on) ?? 'none';
  const dotted = valueOn(person.dotted, on) ?? 'none';
  const place = valueOn(person.place, on) ?? joined;
  return {
    id: joined.personId,
    employeeNumber: joined.employeeNumber,
    unit: place.unit,
    ...(line === 'none' ? {} : { lineManager: line }),
    ...(dotted === 'none' ? {} : { dottedLine: dotted }),
    title: place.title,
    grade: place.grade,
    hiredOn: joined.hiredOn,
    employment: valueOn(person.employment, on) ?? joined.employment,
    calendar: joined.calendar,
    onLeave: valueOn(person.leave, on) ?? false,
  };
};
