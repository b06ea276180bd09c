import { epochDayOf, isCivil } from './civil.js';
import {
  DAY,
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  HOUR,
  MINUTE,
  SECOND,
  YearsMonths,
} from './temporal.js';
import type { Zone } from './temporal.js';
import { isZoneName } from './zones.js';

const DATE = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@\S+)?$/;
const MONTHS = /^(-)?P(?=\d)(?:(\d{1,15})Y)?(?:(\d{1,15})M)?$/;
const DAYS =
  /^(-)?P(?=[\dT])(?:(\d{1,15})D)?(?:T(?=\d)(?:(\d{1,18})H)?(?:(\d{1,18})M)?(?:(\d{1,18})(?:\.(\d*))?S)?)?$/;

/** Reads an ISO 8601 calendar date; `undefined` when there is no such date. */
export const readDate = (text: string): FeelDate | undefined => {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivil(civil) && match[1] !== '-0000' ? new FeelDate(epochDayOf(civil)) : undefined;
};

/** Nanoseconds of a fraction of a second; digits beyond do not count. */
const fraction = (digits: string | undefined): number =>
  digits === undefined ? 0 : Number(digits.slice(0, 9).padEnd(9, '0'));

const MOST_OFFSET = 18 * 3600;
const OFFSET_UNITS = [3600, 60, 1];

const readZone = (text: string | undefined): Zone | null | undefined => {
  if (text === undefined) return null;
  if (text === 'Z') return { offset: 0 };
  return text.startsWith('@') ? zoneNamed(text.slice(1)) : readOffset(text);
};

/** A zone by its IANA name; `undefined` when there is none of that name. */
export const zoneNamed = (name: string): Zone | undefined =>
  isZoneName(name) ? { id: name } : undefined;

const readOffset = (text: string): Zone | undefined => {
  const parts = text.slice(1).split(':').map(Number);
  const offset = parts.reduce((sum, part, at) => sum + part * (OFFSET_UNITS[at] ?? 0), 0);
  if (parts.slice(1).some((part) => part > 59) || offset > MOST_OFFSET) return undefined;
  return { offset: text.startsWith('-') && offset !== 0 ? -offset : offset };
};

/** Reads a time of day with or without a zone; `undefined` when there is no such time. */
export const readTime = (text: string): FeelTime | undefined => {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const zone = readZone(match[5]);
  if (hour > 23 || minute > 59 || second > 59 || zone === undefined) return undefined;
  return new FeelTime(hour * HOUR + minute * MINUTE + second * SECOND + fraction(match[4]), zone);
};

/** Reads `date`T`time`, or a date alone, which is its midnight. */
export const readDateTime = (text: string): FeelDateTime | undefined => {
  const at = text.indexOf('T');
  if (MIDNIGHT.test(text)) return nextMidnight(text);
  const date = readDate(at < 0 ? text : text.slice(0, at));
  const time = at < 0 ? new FeelTime(0, null) : readTime(text.slice(at + 1));
  if (date === undefined || time === undefined) return undefined;
  return new FeelDateTime(date.epochDay, time.nanos, time.zone);
};

const MIDNIGHT = /T24:00:00(?:\.0+)?(?=[Z+@-]|$)/;

/** The end of a day is the beginning of the next. */
const nextMidnight = (text: string): FeelDateTime | undefined => {
  const day = readDateTime(text.replace(MIDNIGHT, 'T00:00:00'));
  return day === undefined ? undefined : new FeelDateTime(day.epochDay + 1, 0, day.zone);
};

/** Reads an ISO 8601 duration of either kind; years or months never mix with days. */
export const readDuration = (text: string): DaysTime | YearsMonths | undefined => {
  const months = MONTHS.exec(text);
  if (months !== null) return yearsMonths(months);
  const match = DAYS.exec(text);
  return match === null ? undefined : daysTime(match);
};

const yearsMonths = ([, minus, years = '0', more = '0']: readonly string[]) => {
  const count = Number(years) * 12 + Number(more);
  if (!Number.isSafeInteger(count)) return undefined;
  return new YearsMonths(minus === undefined || count === 0 ? count : -count);
};

const daysTime = (match: readonly string[]): DaysTime => {
  const units = [DAY, HOUR, MINUTE, SECOND].map(
    (unit, index) => BigInt(unit) * BigInt(match[index + 2] ?? 0),
  );
  const nanos = units.reduce((sum, each) => sum + each, BigInt(fraction(match[6])));
  return new DaysTime(match[1] === undefined ? nanos : -nanos);
};
