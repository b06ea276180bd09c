import type { BusinessCalendar } from '@reprise/domain/calendar';

/** Published calendars by key, e.g. `CN`. */
export interface Calendars {
  find(key: string): BusinessCalendar | undefined;
}
