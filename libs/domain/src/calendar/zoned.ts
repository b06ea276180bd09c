import { DateTime, IANAZone } from 'luxon';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { addDays } from './dates.js';

/**
 * The one place where zones are known. Luxon is only ever given an instant or a wall time: it is
 * never asked what time it is.
 */
export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const instantOf = (time: DateTime): Instant => as<Instant>(time.toUTC().toISO() ?? '');

const MOST_REMEMBERED = 20_000;

/** Zones are slow to ask and few days matter: answers are kept, and forgotten when too many. */
const remember = <T>(answer: (date: string, zone: string) => T) => {
  const known = new Map<string, T>();
  return (date: string, zone: string): T => {
    const key = `${zone} ${date}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const now = answer(date, zone);
    known.set(key, now);
    return now;
  };
};

/** The first instant of a date in a zone; where midnight does not exist, the first that does. */
export const startOfDay: (date: CalendarDate, zone: string) => Instant = remember((date, zone) =>
  instantOf(DateTime.fromISO(date, { zone }).startOf('day')),
);

/** The last millisecond of a date in a zone. */
export const endOfDay: (date: CalendarDate, zone: string) => Instant = remember((date, zone) =>
  addMilliseconds(startOfDay(addDays(as<CalendarDate>(date), 1), zone), -1),
);

/** Nine in the morning of a date in a zone, the time at which reminders go out. */
export const morningOf: (date: CalendarDate, zone: string) => Instant = remember((date, zone) =>
  instantOf(DateTime.fromISO(`${date}T09:00`, { zone })),
);

/** The date on the wall in a zone at an instant. */
export const dateOf: (instant: Instant, zone: string) => CalendarDate = remember((instant, zone) =>
  as<CalendarDate>(DateTime.fromISO(instant, { zone }).toISODate() ?? ''),
);

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(DateTime.fromISO(instant, { zone: 'utc' }).plus({ milliseconds }));
