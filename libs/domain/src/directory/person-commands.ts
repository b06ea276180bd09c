import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import type { Employment } from './directory-events.js';

/** What can be asked of one person's entry. `on` is the first day the change counts. */
export type PersonCommand =
  | (Dated & { readonly type: 'StartLeave'; readonly kind: string })
  | (Dated & { readonly type: 'EndLeave' })
  | (Line & { readonly type: 'ChangeLineManager' })
  | (Line & { readonly type: 'ChangeDottedLine' })
  | (Dated & {
      readonly type: 'NameSubstitute';
      readonly substitute: PersonId | 'none';
      /** The last day; without, until another one or none is named. */
      readonly until?: CalendarDate;
    })
  | {
      readonly type: 'RecordWorkedTogether';
      readonly people: readonly { readonly person: PersonId; readonly days: number }[];
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      /** Where the data comes from. */
      readonly source: string;
    }
  | ({ readonly type: 'Move' } & Place)
  | {
      readonly type: 'ChangeEmployment';
      readonly employment: Employment;
      readonly on: CalendarDate;
    }
  | { readonly type: 'ChangeContact'; readonly name: string; readonly mail: string };

interface Line extends Dated {
  readonly manager: PersonId | 'none';
}

interface Dated {
  readonly on: CalendarDate;
  readonly reason?: string;
}

interface Place {
  readonly unit: UnitId;
  readonly title: string;
  readonly grade: string;
  readonly on: CalendarDate;
}
