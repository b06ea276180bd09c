import type { PersonFact } from '../facts/index.js';
import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import type { PersonEvent } from './directory-events.js';

/** Values with the first day each counts; asked for a day, the latest that has begun answers. */
export type Dated<T> = readonly { readonly on: CalendarDate; readonly value: T }[];

export interface PersonRecord {
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
  readonly substitutes: Dated<Substituted>;
  readonly worked: readonly WorkedTogether[];
}

type Substituted = Omit<Extract<PersonEvent, { readonly type: 'SubstituteNamed' }>, 'type' | 'on'>;
export type WorkedTogether = Omit<
  Extract<PersonEvent, { readonly type: 'WorkedTogether' }>,
  'type'
>;

/** Later entries win a tie: two changes for the same day count in the order they were made. */
export const valueOn = <T>(values: Dated<T>, on: CalendarDate): T | undefined =>
  values.reduce<{ readonly on: CalendarDate; readonly value: T } | undefined>(
    (found, next) => (next.on <= on && (found === undefined || next.on >= found.on) ? next : found),
    undefined,
  )?.value;

type Change = Exclude<PersonEvent, { readonly type: 'PersonJoined' }>;

/** Folds one event; what is told of somebody who never joined is nothing. */
export const foldPerson = (
  person: PersonRecord | undefined,
  event: PersonEvent,
): PersonRecord | undefined => {
  if (event.type === 'PersonJoined') return joinedRecord(event);
  return person === undefined ? undefined : changed(person, event);
};

const joinedRecord = (event: PersonRecord['joined']): PersonRecord => ({
  joined: event,
  contact: event,
  line: [],
  dotted: [],
  place: [],
  employment: [],
  leave: [],
  substitutes: [],
  worked: [],
});

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
    case 'SubstituteNamed': {
      const { type: _, on, ...value } = event;
      return { ...person, substitutes: [...person.substitutes, { on, value }] };
    }
    case 'WorkedTogether':
      return { ...person, worked: [...person.worked, event] };
    case 'ContactChanged':
      return { ...person, contact: event };
  }
};

/** Who acts for somebody on a day. */
const substituteOn = (
  { substitutes }: PersonRecord,
  on: CalendarDate,
): Pick<PersonFact, 'substitute'> => {
  const named = valueOn(substitutes, on);
  if (named === undefined || named.substitute === 'none') return {};
  const { substitute: person, until } = named;
  if (until === undefined) return { substitute: { person } };
  return until < on ? {} : { substitute: { person, until } };
};

export const factOf = (person: PersonRecord, on: CalendarDate): PersonFact => {
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
    ...substituteOn(person, on),
  };
};
