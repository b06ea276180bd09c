import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import type { Employment } from './directory-events.js';

/** What can be asked of one person's entry. `on` is the first day the change counts. */
export type PersonCommand =
  | (Dated & { readonly type: 'StartLeave'; readonly kind: string })
  | (Dated & { readonly type: 'EndLeave' })
  | (Line & { readonly type: 'ChangeLineManager' })
  | (Line & { readonly type: 'ChangeDottedLine' })
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
