import { DateTime, IANAZone } from 'luxon';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { addDays } from './dates.js';
import { remember } from './remember.js';

/**
 * The one place where zones are known. Luxon is only ever given an instant or a wall time: it is
 * never asked what time it is.
 */
export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const instantOf = (time: DateTime): Instant => as<Instant>(time.toUTC().toISO() ?? '');

/** What is known of a zone, worked out once for each day that somebody asked for. */
const zoneOf = remember((zone: string) => {
  const start = remember((date: CalendarDate) =>
    instantOf(DateTime.fromISO(date, { zone }).startOf('day')),
  );
  return {
    start,
    end: remember((date: CalendarDate) => addMilliseconds(start(addDays(date, 1)), -1)),
    morning: remember((date: CalendarDate) =>
      instantOf(DateTime.fromISO(`${date}T09:00`, { zone })),
    ),
    around: remember((date: CalendarDate) => {
      const next = addDays(date, 1);
      return { before: addDays(date, -1), starts: start(date), next, nextStarts: start(next) };
    }),
  };
});

/** The first instant of a date in a zone; where midnight does not exist, the first that does. */
export const startOfDay = (date: CalendarDate, zone: string): Instant => zoneOf(zone).start(date);

/** The last millisecond of a date in a zone. */
export const endOfDay = (date: CalendarDate, zone: string): Instant => zoneOf(zone).end(date);

/** Nine in the morning of a date in a zone, the time at which reminders go out. */
export const morningOf = (date: CalendarDate, zone: string): Instant => zoneOf(zone).morning(date);

/** As instants are written: only then is their order as text the order in time. */
const INSTANT_LENGTH = '2026-01-05T01:00:00.000Z'.length;

/**
 * The date on the wall in a zone at an instant: that of UTC, or the one before or after it,
 * whichever has begun last. Comparing texts costs a hundredth of asking the zone.
 */
export const dateOf = (instant: Instant, zone: string): CalendarDate => {
  if (instant.length !== INSTANT_LENGTH) return dateAsked(instant, zone);
  const date = as<CalendarDate>(instant.slice(0, 10));
  const { before, starts, next, nextStarts } = zoneOf(zone).around(date);
  if (instant >= nextStarts) return next;
  return instant >= starts ? date : before;
};

const dateAsked = (instant: Instant, zone: string): CalendarDate =>
  as<CalendarDate>(DateTime.fromISO(instant, { zone }).toISODate() ?? '');

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(DateTime.fromISO(instant, { zone: 'utc' }).plus({ milliseconds }));

/**
 * Seconds east of UTC that a zone's clocks show at a wall time (milliseconds since 1970 as if the
 * wall were UTC). Where clocks change, a wall time that never is takes the smaller offset.
 */
export const offsetOfWall = (zone: string, wallMilliseconds: number): number => {
  const known = IANAZone.create(zone);
  const guess = known.offset(wallMilliseconds);
  const first = known.offset(wallMilliseconds - guess * 60_000);
  const second = known.offset(wallMilliseconds - first * 60_000);
  return Math.round(Math.min(first, second) * 60);
};
