import { addDays, addMonths, addWorkingDays, dateOf } from '@reprise/domain/calendar';
import type { BusinessCalendar } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';

export const ZONE = 'Asia/Shanghai';

/** Working days since the year-end gate of this year's cycle: its assessments are under way. */
const SINCE_GATE = 10;
/** The flow's gate opens this long after a cycle starts. */
const MONTHS_TO_GATE = 11;

export interface CycleDates {
  readonly startsOn: CalendarDate;
  /** The day the year-end gate opens. */
  readonly gateOn: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** The year people call it by. */
  readonly year: string;
}

export interface Timeline {
  readonly now: Instant;
  readonly today: CalendarDate;
  /** The people are imported and the flow is published. */
  readonly foundedOn: CalendarDate;
  readonly last: CycleDates;
  readonly current: CycleDates;
  readonly calendar: BusinessCalendar;
}

/**
 * Two years that end today, whatever day that is: last year's cycle is over, and this year's
 * opened its assessments two working weeks ago.
 */
export const timelineUntil = (now: Instant, calendar: BusinessCalendar): Timeline => {
  const today = dateOf(now, ZONE);
  const gate = addWorkingDays(calendar, today, -SINCE_GATE);
  // Eleven months after the 31st would be another day of the month.
  const gateOn = as<CalendarDate>(`${gate.slice(0, 8)}${dayUpTo28(gate)}`);
  const current = cycleFrom(addMonths(gateOn, -MONTHS_TO_GATE));
  const last = cycleFrom(addMonths(current.startsOn, -12));
  return { now, today, foundedOn: addDays(last.startsOn, -21), last, current, calendar };
};

const dayUpTo28 = (date: CalendarDate): string =>
  Number(date.slice(8)) > 28 ? '28' : date.slice(8);

/** The period is the twelve months from the one the cycle starts in, as measures are by month. */
const cycleFrom = (startsOn: CalendarDate): CycleDates => {
  const gateOn = addMonths(startsOn, MONTHS_TO_GATE);
  const from = as<CalendarDate>(`${startsOn.slice(0, 8)}01`);
  const to = addDays(addMonths(from, 12), -1);
  return { startsOn, gateOn, period: { from, to }, year: gateOn.slice(0, 4) };
};
