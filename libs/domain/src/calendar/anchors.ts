import type { CalendarDate, Instant } from '../kernel/index.js';
import { holidayBreak, nextBreak, usualBreak } from './breaks.js';
import type { BusinessCalendar } from './business-calendar.js';
import { dateOfEpochDay, isCalendarDate, isWithinTime } from './dates.js';
import type { Anchor, Whose } from './due-rule.js';
import { timeFinding } from './time-finding.js';
import type { TimeFinding } from './time-finding.js';
import { dateOf, isZone, startOfDay } from './zoned.js';

export interface Clockwork {
  readonly calendar: BusinessCalendar;
  /** IANA zone in which days begin and end. */
  readonly zone: string;
}

/** What a deadline may refer to beyond its own clock; undefined is what is not known. */
export interface Known {
  readonly anchorNamed: (name: string) => Instant | CalendarDate | undefined;
  readonly calendarOf: (whose: Whose) => BusinessCalendar | undefined;
  readonly zoneOf: (of: string) => string | undefined;
}

export const isFinding = (answer: object): answer is TimeFinding => 'code' in answer;

/** In whose calendar and zone a clock runs: those given, unless the rule says otherwise. */
export const clockworkOf = (
  { calendar, zone }: Clockwork,
  terms: { readonly calendar?: Whose; readonly zone?: Whose },
  known: Known,
): Clockwork | TimeFinding => {
  const other = terms.calendar === undefined ? calendar : known.calendarOf(terms.calendar);
  if (other === undefined) {
    return timeFinding('TIME.UNKNOWN_CALENDAR', { calendar: said(terms.calendar) });
  }
  const there = terms.zone === undefined ? zone : zoneOf(terms.zone, known);
  if (there === undefined || !isZone(there)) {
    return timeFinding('TIME.UNKNOWN_ZONE', { zone: said(terms.zone) });
  }
  return { calendar: other, zone: there };
};

const zoneOf = (whose: Whose, known: Known): string | undefined =>
  'named' in whose ? whose.named : known.zoneOf(whose.of);

const said = (whose: Whose | undefined): string =>
  whose === undefined ? '' : 'named' in whose ? whose.named : whose.of;

/** From where a clock counts, as an instant and as the day it is on. */
export interface Start {
  readonly at: Instant;
  readonly on: CalendarDate;
}

/** A date starts with its day. What is not recorded yet, and what never comes, is a finding. */
export const startAt = (
  anchor: Anchor | undefined,
  from: Start,
  { calendar, zone, known }: Clockwork & { readonly known: Known },
): Start | TimeFinding => {
  const found = anchor === undefined ? from : pointOf(anchor, from, { calendar, known });
  if (typeof found === 'object') return found;
  if (!isInTime(found)) return timeFinding('TIME.OUT_OF_RANGE', {});
  const isDate = isCalendarDate(found);
  const on = isDate ? found : dateOf(found, zone);
  return { on, at: isDate ? startOfDay(on, zone) : found };
};

/** Whether a text is a date that clocks may name, or an instant on one. */
export const isInTime = (found: Instant | CalendarDate): boolean => {
  const [date = ''] = found.split('T');
  return isCalendarDate(date) && isWithinTime(date);
};

const pointOf = (
  anchor: Anchor,
  { on }: Start,
  { calendar, known }: { readonly calendar: BusinessCalendar; readonly known: Known },
): Instant | CalendarDate | TimeFinding => {
  switch (anchor.at) {
    case 'date':
      return anchor.on;
    case 'name':
      return (
        known.anchorNamed(anchor.name) ??
        timeFinding('TIME.UNKNOWN_ANCHOR', { anchor: anchor.name })
      );
    case 'break': {
      const days = anchor.days ?? usualBreak(calendar);
      const first = nextBreak(calendar, on, days);
      const detail = { calendar: calendar.key, from: on, days: String(days) };
      return first === undefined ? timeFinding('TIME.NO_BREAK', detail) : dateOfEpochDay(first);
    }
    case 'holiday': {
      const first = holidayBreak(calendar, on, anchor.name);
      const detail = { calendar: calendar.key, from: on, holiday: anchor.name };
      return first === undefined
        ? timeFinding('TIME.NO_SUCH_HOLIDAY', detail)
        : dateOfEpochDay(first);
    }
  }
};
