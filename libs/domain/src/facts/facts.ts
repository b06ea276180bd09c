import type { BusinessCalendar } from '../calendar/index.js';
import type { CalendarDate, Decimal, PersonId, UnitId } from '../kernel/index.js';

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
  measures(
    person: PersonId,
    period: { readonly from: CalendarDate; readonly to: CalendarDate },
  ): Known<Readonly<Record<string, MeasureFact>>>;
}

export type FactRequest =
  | { readonly fact: 'person'; readonly id: PersonId }
  | { readonly fact: 'unit'; readonly id: UnitId }
  | { readonly fact: 'members'; readonly of: UnitId | 'anyone' }
  | { readonly fact: 'calendar'; readonly key: string }
  | {
      readonly fact: 'measures';
      readonly person: PersonId;
      readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
    };
