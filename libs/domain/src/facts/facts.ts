import type { BusinessCalendar } from '../calendar/index.js';
import type { CalendarDate, Decimal, PersonId, ReviewId, UnitId } from '../kernel/index.js';

/** What the flow may know of a person, as the directory stands at one position. No clear names. */
export interface PersonFact {
  readonly id: PersonId;
  readonly employeeNumber: string;
  readonly unit: UnitId;
  readonly lineManager?: PersonId;
  readonly dottedLine?: PersonId;
  readonly title: string;
  readonly grade: string;
  readonly hiredOn: CalendarDate;
  readonly employment: 'regular' | 'probation' | 'intern' | 'left';
  readonly calendar: string;
  readonly onLeave: boolean;
  /** Who acts for them on this day, and the last day of it where there is one. */
  readonly substitute?: { readonly person: PersonId; readonly until?: CalendarDate };
}

export interface UnitFact {
  readonly id: UnitId;
  readonly parent?: UnitId;
  /** Role in the unit (`head`, `hrbp`, …) → who holds it. */
  readonly roles: Readonly<Record<string, readonly PersonId[]>>;
}

/** One measured value of a person in a period, with the imported rows it came from. */
export interface MeasureFact {
  readonly actual: Decimal;
  readonly target: Decimal;
  /** Every imported row it was made of, in the order of their periods. */
  readonly sources: readonly { readonly measuresId: string; readonly row: number }[];
}

/** Days between two dates, both of them in. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Who led somebody in a period: on a level of the line, or by the dotted line. */
export interface Leading {
  readonly subject: PersonId;
  readonly line: number | 'dotted';
  readonly period: Period;
}

/** A block as it was done in the reviews of a person before this one. */
export interface EarlierWork {
  readonly subject: PersonId;
  readonly block: string;
  readonly before: ReviewId;
}

/** The one value for "this does not exist", so that `undefined` can mean "not fetched yet". */
export const ABSENT = 'absent';
export type Known<T> = T | typeof ABSENT | undefined;

/**
 * Facts at one directory position. A look-up answers the fact, `ABSENT`, or `undefined` when it
 * was not fetched: the conductor then says which facts it needs, and is asked again with them.
 */
export interface FactSource {
  /** Directory position the facts were read at; stored with what was decided on them. */
  readonly position: string;
  person(id: PersonId): Known<PersonFact>;
  unit(id: UnitId): Known<UnitFact>;
  /** Who belongs to a unit, or everybody: in the order of their ids, those who left too. */
  members(of: UnitId | 'anyone'): Known<readonly PersonId[]>;
  calendar(key: string): Known<BusinessCalendar>;
  /** Measure key → value, for a person between two dates. */
  measures(person: PersonId, period: Period): Known<Readonly<Record<string, MeasureFact>>>;
  /** Days that each of those who led somebody did so. */
  served(leading: Leading): Known<ReadonlyMap<PersonId, number>>;
  /** With whom somebody worked in a period, as data that was recorded tells; the longest first. */
  workedWith(person: PersonId, period: Period): Known<readonly PersonId[]>;
  /** How many tasks each of these people has open, in whatever review. */
  load(people: readonly PersonId[]): Known<ReadonlyMap<PersonId, number>>;
  /** Who handed in a block in each earlier review of a person, the latest first. */
  doers(work: EarlierWork): Known<readonly (readonly PersonId[])[]>;
}

/** Where there are no other reviews: nobody has anything to do, and nothing was done before. */
export const NO_OTHER_REVIEWS = {
  load: () => new Map<PersonId, number>(),
  doers: () => [],
} as const satisfies Pick<FactSource, 'load' | 'doers'>;

export type FactRequest =
  | { readonly fact: 'person'; readonly id: PersonId }
  | { readonly fact: 'unit'; readonly id: UnitId }
  | { readonly fact: 'members'; readonly of: UnitId | 'anyone' }
  | { readonly fact: 'calendar'; readonly key: string }
  | { readonly fact: 'measures'; readonly person: PersonId; readonly period: Period }
  | ({ readonly fact: 'served' } & Leading)
  | { readonly fact: 'workedWith'; readonly person: PersonId; readonly period: Period }
  | { readonly fact: 'load'; readonly people: readonly PersonId[] }
  | ({ readonly fact: 'doers' } & EarlierWork);
