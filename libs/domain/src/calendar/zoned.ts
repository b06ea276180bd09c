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

const starts = new Map<string, Instant>();
const MOST_REMEMBERED = 20_000;

/** The first instant of a date in a zone; where midnight does not exist, the first that does. */
export const startOfDay = (date: CalendarDate, zone: string): Instant => {
  const key = `${zone} ${date}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = instantOf(DateTime.fromISO(date, { zone }).startOf('day'));
  if (starts.size >= MOST_REMEMBERED) starts.clear();
  starts.set(key, start);
  return start;
};

/** The last millisecond of a date in a zone. */
export const endOfDay = (date: CalendarDate, zone: string): Instant =>
  addMilliseconds(startOfDay(addDays(date, 1), zone), -1);

export const atTime = (date: CalendarDate, time: string, zone: string): Instant =>
  instantOf(DateTime.fromISO(`${date}T${time}`, { zone }));

const dates = new Map<string, CalendarDate>();

/** The date on the wall in a zone at an instant. */
export const dateOf = (instant: Instant, zone: string): CalendarDate => {
  const key = `${zone} ${instant}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const date = as<CalendarDate>(DateTime.fromISO(instant, { zone }).toISODate() ?? '');
  if (dates.size >= MOST_REMEMBERED) dates.clear();
  dates.set(key, date);
  return date;
};

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(DateTime.fromISO(instant, { zone: 'utc' }).plus({ milliseconds }));
