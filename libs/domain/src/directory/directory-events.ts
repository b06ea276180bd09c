import type { CalendarDate, PersonId, Text, UnitId } from '../kernel/index.js';
import type { Personal } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

export type Employment = 'regular' | 'probation' | 'intern' | 'left';

/** Said by whoever makes the change by hand; an import has none to give. */
interface Why {
  readonly reason?: Personal<string>;
}

/** The directory is effective-dated: `on` is the first day the change counts. */
export type PersonEvent =
  | E<
      'PersonJoined',
      {
        personId: PersonId;
        employeeNumber: string;
        name: Personal<string>;
        mail: Personal<string>;
        unit: UnitId;
        title: string;
        grade: string;
        hiredOn: CalendarDate;
        employment: Employment;
        calendar: string;
      }
    >
  | E<'LineManagerChanged', { manager: PersonId | 'none'; on: CalendarDate } & Why>
  | E<'DottedLineChanged', { manager: PersonId | 'none'; on: CalendarDate }>
  | E<'PersonMoved', { unit: UnitId; title: string; grade: string; on: CalendarDate }>
  | E<'EmploymentChanged', { employment: Employment; on: CalendarDate }>
  | E<'ContactChanged', { name: Personal<string>; mail: Personal<string> }>
  /** The kind of a leave may tell of an illness. */
  | E<'LeaveStarted', { kind: Personal<string>; on: CalendarDate } & Why>
  | E<'LeaveEnded', { on: CalendarDate } & Why>
  /** Who acts for somebody from a day on, where a step lets others act. */
  | E<
      'SubstituteNamed',
      { substitute: PersonId | 'none'; on: CalendarDate; until?: CalendarDate } & Why
    >
  /** Data from another system: with whom somebody worked in a period, and for how many days. */
  | E<
      'WorkedTogether',
      {
        people: readonly { readonly person: PersonId; readonly days: number }[];
        from: CalendarDate;
        to: CalendarDate;
        source: string;
      }
    >;

export type UnitEvent =
  | E<'UnitFormed', { unitId: UnitId; name: Text; parent: UnitId | 'none' }>
  | E<'UnitRoleFilled', { role: string; people: readonly PersonId[]; on: CalendarDate }>;
