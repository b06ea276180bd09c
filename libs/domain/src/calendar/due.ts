import type { CalendarDate, Instant } from '../kernel/index.js';
import { addWorkingDays, isProvisional, rollOff } from './business-calendar.js';
import type { BusinessCalendar } from './business-calendar.js';
import { addDays, addMonths, daysBetween } from './dates.js';
import type { DueRule } from './due-rule.js';
import { remember, rememberOf } from './remember.js';
import { addMilliseconds, dateOf, endOfDay, morningOf } from './zoned.js';

export interface Clockwork {
  readonly calendar: BusinessCalendar;
  /** IANA zone in which days begin and end. */
  readonly zone: string;
}

export interface ComputedDue {
  readonly at: Instant;
  readonly calendarVersion: string;
  /** The holidays of that day are not published yet: it may still move. */
  readonly provisional: boolean;
}

/**
 * When something is due: the first day does not count, the last one does, to its end. Hours are
 * exact. A day that is not worked rolls to the next working day, once (decision 3 of the flow
 * language); a date somebody wrote down is kept as written.
 */
export const dueAt = (
  input: { readonly from: Instant; readonly rule: DueRule } & Clockwork,
): ComputedDue => {
  const { from, rule, calendar, zone } = input;
  if (rule.kind === 'period' && rule.unit === 'hours') {
    const at = addMilliseconds(from, rule.count * 3_600_000);
    return due(at, dateOf(at, zone), calendar);
  }
  const last = lastDay(dateOf(from, zone), rule, calendar);
  return due(endOfDay(last, zone), last, calendar);
};

const due = (at: Instant, on: CalendarDate, calendar: BusinessCalendar): ComputedDue => ({
  at,
  calendarVersion: calendar.version,
  provisional: isProvisional(calendar, on),
});

const lastDay = (first: CalendarDate, rule: DueRule, calendar: BusinessCalendar): CalendarDate => {
  if (rule.kind === 'date') return rule.on;
  switch (rule.unit) {
    case 'working days':
      return addWorkingDays(calendar, first, rule.count);
    case 'weeks':
      return rollOff(calendar, addDays(first, rule.count * 7), 'next');
    case 'months':
      return rollOff(calendar, addMonths(first, rule.count), 'next');
    case 'days':
    case 'hours':
      return rollOff(calendar, addDays(first, rule.count), 'next');
  }
};

interface Rung {
  readonly at: Instant;
  readonly rung: string;
}

/** Instants of a reminder ladder (`-3d`, `-1wd`, `0d`, `+1d`) around a due, earliest first. */
export const reminderInstants = (
  input: { readonly dueAt: Instant; readonly ladder: readonly string[] } & Clockwork,
): readonly Rung[] => {
  const { ladder, calendar, zone } = input;
  return ladder.length === 0 ? [] : placed(calendar)(ladder)(zone)(dateOf(input.dueAt, zone));
};

/** Every review with the same due has the same reminders: each ladder is placed once for a day. */
const placed = rememberOf((calendar: BusinessCalendar) =>
  rememberOf((ladder: readonly string[]) =>
    remember((zone: string) =>
      remember((day: CalendarDate): readonly Rung[] =>
        ladder
          .map((rung) => ({ at: morningOf(rungDay(day, rung, calendar), zone), rung }))
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      ),
    ),
  ),
);

const rungDay = (day: CalendarDate, rung: string, calendar: BusinessCalendar): CalendarDate => {
  const count = Number.parseInt(rung, 10);
  return rung.endsWith('wd') ? addWorkingDays(calendar, day, count) : addDays(day, count);
};

/**
 * A due moved by a pause: as many days later as were paused, then rolled once off days that are
 * not worked. A pause within one day moves nothing.
 */
export const shiftForPause = (
  input: {
    readonly dueAt: Instant;
    readonly pausedFrom: Instant;
    readonly resumedAt: Instant;
  } & Clockwork,
): ComputedDue => {
  const { calendar, zone } = input;
  const paused = daysBetween(dateOf(input.pausedFrom, zone), dateOf(input.resumedAt, zone));
  const day = dateOf(input.dueAt, zone);
  if (paused <= 0) return due(input.dueAt, day, calendar);
  const last = rollOff(calendar, addDays(day, paused), 'next');
  return due(endOfDay(last, zone), last, calendar);
};
