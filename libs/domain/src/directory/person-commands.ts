import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import type { Employment } from './directory-events.js';

/** What can be asked of one person's entry. `on` is the first day the change counts. */
export type PersonCommand =
  | { readonly type: 'StartLeave'; readonly kind: string; readonly on: CalendarDate }
  | { readonly type: 'EndLeave'; readonly on: CalendarDate }
  | ChangeLine
  | ({ readonly type: 'Move' } & Place)
  | {
      readonly type: 'ChangeEmployment';
      readonly employment: Employment;
      readonly on: CalendarDate;
    }
  | { readonly type: 'ChangeContact'; readonly name: string; readonly mail: string };

export interface ChangeLine {
  readonly type: 'ChangeLineManager' | 'ChangeDottedLine';
  readonly manager: PersonId | 'none';
  readonly on: CalendarDate;
}

interface Place {
  readonly unit: UnitId;
  readonly title: string;
  readonly grade: string;
  readonly on: CalendarDate;
}
