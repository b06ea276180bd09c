import type { DueRule, DueUnit } from '../due-rule.js';
import { looksLikeDate, readAnchor, readDate } from './read-anchor.js';
import { readNthDay, readsOrdinal } from './read-nth.js';
import type { Reader } from './reader.js';

/** So that no rule runs for ever: sixteen years of working days. */
const MOST = 4000;

const SHORT: Readonly<Record<string, DueUnit>> = {
  h: 'hours',
  oh: 'office hours',
  d: 'days',
  wd: 'working days',
  w: 'weeks',
  mo: 'months',
  y: 'years',
};

const UNITS: readonly (readonly [DueUnit, readonly string[]])[] = [
  ['working days', ['working', 'day']],
  ['office hours', ['office', 'hour']],
  ['days', ['calendar', 'day']],
  ['days', ['day']],
  ['hours', ['hour']],
  ['weeks', ['week']],
  ['months', ['month']],
  ['years', ['year']],
];

/** A deadline without its terms. */
export const readPoint = (reader: Reader): DueRule => {
  reader.takes('the');
  if (looksLikeDate(reader.peek())) return { kind: 'date', on: readDate(reader) };
  if (reader.takes('eve', 'of')) {
    return { kind: 'period', count: -1, unit: 'working days', anchor: readAnchor(reader) };
  }
  if (reader.takes('next', 'anniversary', 'of') || reader.takes('anniversary', 'of')) {
    return { kind: 'anniversary', nth: 'next', anchor: readAnchor(reader) };
  }
  const short = reader.matches(/^([+-]?)(\d+)(h|oh|d|wd|w|mo|y)$/);
  if (short !== undefined) return readShort(reader, short);
  const count = reader.matches(/^\d+$/);
  if (count !== undefined) return readPeriod(reader, Number(count[0]));
  if (readsOrdinal(reader.peek())) return readNthDay(reader);
  return reader.fail('DUE.NOT_A_DEADLINE');
};

const readShort = (reader: Reader, [, sign, digits, unit = '']: RegExpExecArray): DueRule => {
  const count = checked(reader, Number(digits));
  const isBefore = sign === '-' && count > 0;
  return { kind: 'period', count: isBefore ? -count : count, unit: SHORT[unit] ?? 'days' };
};

const checked = (reader: Reader, count: number): number =>
  count > MOST ? reader.fail('DUE.COUNT_TOO_LARGE', 1) : count;

const readPeriod = (reader: Reader, written: number): DueRule => {
  const count = checked(reader, written);
  const unit = readUnit(reader);
  if (reader.takes('after')) return { kind: 'period', count, unit, anchor: readAnchor(reader) };
  if (!reader.takes('before')) return { kind: 'period', count, unit };
  return { kind: 'period', count: count === 0 ? 0 : -count, unit, anchor: readAnchor(reader) };
};

const readUnit = (reader: Reader): DueUnit => {
  for (const [unit, words] of UNITS) {
    const many = words.map((word, place) => (place === words.length - 1 ? `${word}s` : word));
    if (reader.takes(...words) || reader.takes(...many)) return unit;
  }
  return reader.fail('DUE.UNKNOWN_UNIT');
};
