import {
  addMilliseconds,
  addWorkingDays,
  dateOf,
  rollOff,
  startOfDay,
} from '@reprise/domain/calendar';
import type { BusinessCalendar } from '@reprise/domain/calendar';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import type { Chance } from '../chance.js';
import { ZONE } from './timeline.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** People work from ten to nine until twenty to seven. */
const WORK_BEGINS = 8 * 60 + 50;
const WORK_ENDS = 18 * 60 + 40;

export const atHour = (date: CalendarDate, hour: number): Instant =>
  addMilliseconds(startOfDay(date, ZONE), hour * HOUR);

/** Some moment of a working day, to the second. */
export const duringWork = (date: CalendarDate, chance: Chance): Instant => {
  const minute = chance.between(WORK_BEGINS, WORK_ENDS - 1);
  return addMilliseconds(startOfDay(date, ZONE), minute * MINUTE + chance.between(0, 59) * 1_000);
};

/**
 * A moment this many working days after an instant, and never before it: nobody acts on what they
 * have not been asked yet.
 */
export const workingDaysAfter = (
  opened: Instant,
  days: number,
  { calendar, chance }: { readonly calendar: BusinessCalendar; readonly chance: Chance },
): Instant => {
  const on = dateOf(opened, ZONE);
  const day = days === 0 ? rollOff(calendar, on, 'next') : addWorkingDays(calendar, on, days);
  const at = duringWork(day, chance);
  return at > opened ? at : workingDaysAfter(opened, days + 1, { calendar, chance });
};
