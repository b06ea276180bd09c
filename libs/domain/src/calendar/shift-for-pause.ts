import type { CalendarDate, Instant } from '../kernel/index.js';
import type { Clockwork } from './anchors.js';
import { addWorkingDays, isProvisional, rollOff, workingDaysBetween } from './business-calendar.js';
import { addDays, daysBetween } from './dates.js';
import { isInHours } from './due-rule.js';
import type { DueRule } from './due-rule.js';
import { dueAt } from './due.js';
import type { ComputedDue } from './due.js';
import { hoursGoOn } from './hours.js';
import { instantOnWall, wallAt } from './wall-clock.js';
import { dateOf, endOfDay } from './zoned.js';

interface Shift extends Clockwork {
  readonly dueAt: Instant;
  readonly pausedFrom: Instant;
  readonly resumedAt: Instant;
  /** The rule that made the due, where there is one … */
  readonly rule?: DueRule | undefined;
  /** … and from when it counted. */
  readonly startedAt?: Instant | undefined;
}

/**
 * A due moved by a pause: as many days later as were paused, then rolled once off days that are
 * not worked; where the rule counts working days, those that remained remain, and hours go on to
 * the millisecond. A pause within one day moves no days, nothing moves a due marked fixed, and
 * none passes its latest.
 */
export const shiftForPause = (shift: Shift): ComputedDue => {
  const { rule, calendar, zone } = shift;
  const at = rule?.terms?.fixed === true ? shift.dueAt : stopped(shift, movedBy(shift));
  const provisional = isProvisional(calendar, dateOf(at, zone));
  return { at, calendarVersion: calendar.version, provisional };
};

const movedBy = (shift: Shift): Instant => {
  const { rule, calendar, zone } = shift;
  const [from, to, due] = [shift.pausedFrom, shift.resumedAt, shift.dueAt];
  if (rule !== undefined && isInHours(rule) && from < due) {
    return hoursGoOn(rule, { calendar, zone }, { due, from, to }) ?? due;
  }
  const [first, next, day] = [dateOf(from, zone), dateOf(to, zone), dateOf(due, zone)];
  return first < next ? sameTime(shift, day, dayLater(shift, [first, next, day])) : due;
};

const countsWorkingDays = (rule: DueRule | undefined): boolean =>
  rule?.kind === 'period' && rule.unit === 'working days';

const dayLater = (shift: Shift, days: readonly [CalendarDate, CalendarDate, CalendarDate]) => {
  const { rule, calendar } = shift;
  const [first, next, day] = days;
  const moved =
    first <= day && countsWorkingDays(rule)
      ? workingDaysGoOn(shift, days)
      : addDays(day, daysBetween(first, next));
  const roll = rule?.terms?.roll ?? 'next';
  return roll === 'not' ? moved : rollOff(calendar, moved, roll === 'previous' ? roll : 'next');
};

/**
 * Working days from the one a pause began on, counted from the one it ended on. Where the clock
 * itself began during the pause, it begins anew on the day the pause ended, which is out.
 */
const workingDaysGoOn = (
  { calendar, zone, startedAt }: Shift,
  [first, next, day]: readonly [CalendarDate, CalendarDate, CalendarDate],
): CalendarDate => {
  const isBegun = startedAt === undefined || dateOf(startedAt, zone) < first;
  const eve = isBegun ? -1 : 0;
  const left = workingDaysBetween(calendar, addDays(first, eve), day);
  return addWorkingDays(calendar, addDays(next, eve), left);
};

/** A due at the end of its day stays there; one at a time of the clock keeps that time. */
const sameTime = ({ dueAt: due, zone }: Shift, day: CalendarDate, later: CalendarDate): Instant =>
  due === endOfDay(day, zone)
    ? endOfDay(later, zone)
    : instantOnWall(later, wallAt(due, zone).ofDay, zone);

const stopped = ({ rule, startedAt: from, calendar, zone }: Shift, at: Instant): Instant => {
  const latest = rule?.terms?.latest;
  if (latest === undefined || from === undefined) return at;
  const stop = dueAt({ from, rule: latest, calendar, zone }).at;
  return stop < at ? stop : at;
};
