import type { CalendarDate, Instant } from '../kernel/index.js';
import { clockworkOf, isFinding, isInTime, startAt } from './anchors.js';
import type { Clockwork, Known, Start } from './anchors.js';
import { isProvisional, rollOff } from './business-calendar.js';
import { FIRST_DATE, LAST_DATE, addDays, dateOfEpochDay, epochDayOf } from './dates.js';
import { countsBackwards, isInHours } from './due-rule.js';
import type { DueRule, Terms } from './due-rule.js';
import { lastDayOf } from './last-day.js';
import type { DayRule } from './last-day.js';
import { closeOfBusiness } from './office-hours.js';
import { pausedDays } from './pauses.js';
import type { Pause } from './pauses.js';
import { unpublishedWithin } from './published-calendar.js';
import { hoursLater } from './hours.js';
import { timeFinding } from './time-finding.js';
import type { TimeFinding } from './time-finding.js';
import { instantOnWall } from './wall-clock.js';
import { dateOf, endOfDay, startOfDay } from './zoned.js';

export interface Question extends Clockwork {
  readonly from: Instant;
  readonly rule: DueRule;
  readonly pauses: readonly Pause[];
  readonly known: Known;
}

/** A deadline in time. */
export interface Reckoned {
  readonly at: Instant;
  /** The day it falls on, in the zone it was counted in. */
  readonly on: CalendarDate;
  /** The first day of its window: where it starts counting, moved along where the whole moves. */
  readonly opensOn: CalendarDate;
  readonly calendarVersion: string;
  /** Holidays it was counted with are not published yet: it may still move. */
  readonly provisional: boolean;
  readonly findings: readonly TimeFinding[];
}

export type Reckoning =
  | { readonly ok: true; readonly due: Reckoned }
  | { readonly ok: false; readonly finding: TimeFinding };

export const failed = (finding: TimeFinding): Reckoning => ({ ok: false, finding });

/** Beyond it no date could be reached, and arithmetic would lose its digits. */
const MOST = 100_000_000;

/** One clock: no choice among others, no limits. */
export const reckonClock = (question: Question, rule: DayRule): Reckoning => {
  const { terms = {} } = rule;
  const clockwork = clockworkOf(question, terms, question.known);
  if (isFinding(clockwork)) return failed(clockwork);
  if (!isCountable(question.from, rule)) return failed(timeFinding('TIME.OUT_OF_RANGE', {}));
  const from = { at: question.from, on: dateOf(question.from, clockwork.zone) };
  const anchor = 'anchor' in rule ? rule.anchor : undefined;
  const start = startAt(anchor, from, { ...clockwork, known: question.known });
  if (isFinding(start)) return failed(start);
  const pauses = terms.fixed === true ? [] : question.pauses;
  const clock = { rule, terms, from, start, pauses, ...clockwork };
  return isInHours(rule) ? inHours(clock) : inDays(clock);
};

const isCountable = (from: Instant, rule: DueRule): boolean =>
  isInTime(from) &&
  (rule.kind !== 'period' || (Number.isInteger(rule.count) && Math.abs(rule.count) <= MOST));

interface Clock extends Clockwork {
  readonly rule: DayRule;
  readonly terms: Terms;
  /** Where the clock was started … */
  readonly from: Start;
  /** … and from where it counts. */
  readonly start: Start;
  readonly pauses: readonly Pause[];
}

const inHours = (clock: Clock): Reckoning => {
  const at = hoursLater(clock);
  if (at === undefined) {
    return failed(timeFinding('TIME.NO_WORKING_DAY', { calendar: clock.calendar.key }));
  }
  if (!isInTime(at)) return failed(timeFinding('TIME.OUT_OF_RANGE', {}));
  return settled(clock, { at, on: dateOf(at, clock.zone), opensOn: clock.start.on });
};

const inDays = (clock: Clock): Reckoning => {
  const { rule, terms, calendar, zone } = clock;
  const first = rule.kind === 'anniversary' ? clock.from.on : clock.start.on;
  const paused = pausedDays(clock.pauses, zone);
  const last = lastDayOf({ rule, terms, first, origin: clock.start.on, calendar, paused });
  if (last === undefined) return failed(noSuchDay(clock));
  if (!(last >= EARLIEST && last <= LATEST)) return failed(timeFinding('TIME.OUT_OF_RANGE', {}));
  const on = rolled(clock, dateOfEpochDay(last));
  const isWindow = terms.roll === 'window';
  const opened = countsBackwards(rule) ? clock.from.on : first;
  const opensOn = isWindow ? addDays(opened, epochDayOf(on) - last) : opened;
  return settled(clock, { at: endOf(clock, on), on, opensOn });
};

const EARLIEST = epochDayOf(FIRST_DATE);
const LATEST = epochDayOf(LAST_DATE);

const noSuchDay = ({ rule, calendar, start }: Clock): TimeFinding =>
  rule.kind === 'period'
    ? timeFinding('TIME.NO_WORKING_DAY', { calendar: calendar.key })
    : timeFinding('TIME.NO_SUCH_DAY', { from: start.on });

/** Rolled once, after pauses. A date somebody wrote down stays, unless a pause has moved it. */
const rolled = ({ rule, terms, calendar }: Clock, on: CalendarDate): CalendarDate => {
  const isAsWritten = rule.kind === 'date' && rule.on === on;
  const usual = isAsWritten ? 'not' : countsBackwards(rule) ? 'previous' : 'next';
  const roll = terms.roll ?? usual;
  return roll === 'not' ? on : rollOff(calendar, on, roll === 'window' ? 'next' : roll);
};

const MINUTE = 60_000;

const endOf = ({ terms, calendar, zone }: Clock, on: CalendarDate): Instant => {
  const { ends } = terms;
  if (ends === undefined) return endOfDay(on, zone);
  if (ends === 'start of day') return startOfDay(on, zone);
  const ofDay = ends === 'close of business' ? closeOfBusiness(calendar) : ends * MINUTE;
  return instantOnWall(on, ofDay, zone);
};

/** What to know of it besides: days counted that nobody has published, an end before the start. */
const settled = (
  { calendar, from, start }: Clock,
  due: Pick<Reckoned, 'at' | 'on' | 'opensOn'>,
): Reckoning => {
  const [first, last] = start.on < due.on ? [start.on, due.on] : [due.on, start.on];
  const findings = [...unpublishedWithin(calendar, first, last)];
  if (due.at < from.at) {
    findings.push(timeFinding('TIME.DUE_BEFORE_START', { due: due.at, from: from.at }));
  }
  const provisional = isProvisional(calendar, first) || isProvisional(calendar, last);
  return { ok: true, due: { ...due, calendarVersion: calendar.version, provisional, findings } };
};
