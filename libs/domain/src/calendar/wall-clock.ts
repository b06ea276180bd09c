import { DateTime, IANAZone } from 'luxon';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { dateOfEpochDay, epochDayOf } from './dates.js';
import { remember } from './remember.js';

export const DAY = 86_400_000;

/** As instants are written: only then is their order as text the order in time. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/;

/** Milliseconds since 1970 of an instant. */
export const millisecondsOf = (instant: Instant): number => {
  const time = WRITTEN.exec(instant);
  if (time === null) return DateTime.fromISO(instant, { zone: 'utc' }).toMillis();
  const [, hours, minutes, seconds, milliseconds] = time.map(Number);
  const ofDay = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000;
  return epochDayOf(as<CalendarDate>(instant.slice(0, 10))) * DAY + ofDay + (milliseconds ?? 0);
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

export const instantOfMilliseconds = (at: number): Instant => {
  const day = Math.floor(at / DAY);
  const rest = at - day * DAY;
  const time = [3_600_000, 60_000, 1000].map((unit, place) =>
    digits(Math.floor(rest / unit) % (place === 0 ? 24 : 60), 2),
  );
  return as<Instant>(`${dateOfEpochDay(day)}T${time.join(':')}.${digits(rest % 1000, 3)}Z`);
};

const zoneNamed = remember((name: string) => IANAZone.create(name));

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
const aheadAt = (zone: string, at: number): number =>
  Math.round(zoneNamed(zone).offset(at) * 60_000);

/**
 * The instant at which clocks in a zone show a time (milliseconds since midnight of a date).
 * Where they are put back and show it twice, the first time. Where they are put forward and
 * never show it, as much later as they were put forward: 02:30 becomes 03:30, and a day that a
 * country left out begins when the next one does. (RFC 5545, 3.3.5; "compatible" in Temporal.)
 */
export const instantOnWall = (date: CalendarDate, ofDay: number, zone: string): Instant => {
  const wall = epochDayOf(date) * DAY + ofDay;
  const before = aheadAt(zone, wall - DAY);
  const after = aheadAt(zone, wall + DAY);
  const shown = [wall - before, wall - after]
    .filter((at) => at + aheadAt(zone, at) === wall)
    .toSorted((a, b) => a - b);
  return instantOfMilliseconds(shown[0] ?? wall - before);
};

/** What clocks in a zone show at an instant: days since 1970, milliseconds since midnight. */
export const wallAt = (instant: Instant, zone: string): { day: number; ofDay: number } => {
  const at = millisecondsOf(instant);
  const wall = at + aheadAt(zone, at);
  const day = Math.floor(wall / DAY);
  return { day, ofDay: wall - day * DAY };
};
