import { isZone, offsetOfWall } from '../../calendar/index.js';
import { DAY, SECOND } from './temporal.js';
import type { FeelDateTime, FeelTime, Zone } from './temporal.js';

export const isZoneName = (name: string): boolean => /^[A-Za-z]/.test(name) && isZone(name);

/** Calendars repeat after 400 years, in days: how far a date is moved to where zones are known. */
const CYCLE = 146_097;
const KNOWN = 3_000_000;
const SECONDS_OF_DAY = 86_400;

/** Seconds east of UTC on the wall of a zone. */
export const offsetOf = (zone: Zone, epochDay: number, nanos: number): number => {
  if ('offset' in zone) return zone.offset;
  const known = Math.abs(epochDay) <= KNOWN ? epochDay : epochDay % CYCLE;
  return offsetOfWall(zone.id, (known * SECONDS_OF_DAY + Math.floor(nanos / SECOND)) * 1000);
};

/** Nanoseconds since 1970 in UTC; without a zone, since 1970 on the wall. */
export const instantOf = ({ epochDay, nanos, zone }: FeelDateTime): bigint => {
  const wall = BigInt(epochDay) * BigInt(DAY) + BigInt(nanos);
  if (zone === null) return wall;
  return wall - BigInt(offsetOf(zone, epochDay, nanos)) * BigInt(SECOND);
};

/** Nanoseconds since midnight in UTC, not wrapped. A named zone is taken as it is on 1970-01-01. */
export const momentOfDay = ({ nanos, zone }: FeelTime): number =>
  zone === null ? nanos : nanos - offsetOf(zone, 0, nanos) * SECOND;
