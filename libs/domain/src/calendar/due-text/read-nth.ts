import type { DueRule, Frame, NamedMonth, NthDay } from '../due-rule.js';
import { readAnchor } from './read-anchor.js';
import type { Reader } from './reader.js';

const IN_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NUMBERED = /^(\d{1,3})(st|nd|rd|th)$/;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const FRAMES = ['week', 'month', 'quarter', 'year'] as const;

export const readsOrdinal = (word: string): boolean =>
  word === 'last' || IN_WORDS.includes(word) || NUMBERED.test(word);

const readOrdinal = (reader: Reader): number => {
  const word = reader.take().toLowerCase();
  if (word === 'last') return -1;
  const place = IN_WORDS.indexOf(word);
  return place === -1 ? Number.parseInt(word, 10) : place + 1;
};

/** `2nd Friday of next month`, `last working day of the quarter after self.closed`, `3rd anniversary of …`. */
export const readNthDay = (reader: Reader): DueRule => {
  const { place } = reader;
  const nth = readOrdinal(reader);
  if (nth === 0) reader.fail('DUE.NO_SUCH_DAY', 1);
  if (reader.takes('anniversary', 'of')) {
    if (nth < 0) reader.fail('DUE.NO_SUCH_DAY', 3);
    return { kind: 'anniversary', nth, anchor: readAnchor(reader) };
  }
  const day = readDay(reader);
  if (!reader.takes('of')) reader.fail('DUE.UNKNOWN_FRAME');
  const of = readFrame(reader);
  if (Math.abs(nth) > mostIn(of, day)) reader.fail('DUE.NO_SUCH_DAY', reader.place - place);
  return {
    kind: 'nth',
    nth,
    day,
    of,
    ...(reader.takes('after') ? { anchor: readAnchor(reader) } : {}),
  };
};

const readDay = (reader: Reader): NthDay => {
  if (reader.takes('working', 'day')) return 'working day';
  if (reader.takes('day')) return 'day';
  const weekday = WEEKDAYS.findIndex((name) => reader.takes(name));
  return weekday === -1 ? reader.fail('DUE.UNKNOWN_UNIT') : ((weekday + 1) as NthDay);
};

const readFrame = (reader: Reader): Frame => {
  const which = reader.takes('this') ? 'this' : reader.takes('next') ? 'next' : 'coming';
  if (which === 'coming' && !reader.takes('the')) reader.takes('a');
  const named = FRAMES.find((frame) => reader.takes(frame));
  if (named !== undefined) return { frame: named, which };
  const month = MONTHS.findIndex((name) => reader.takes(name));
  if (month === -1) reader.fail('DUE.UNKNOWN_FRAME');
  return { frame: (month + 1) as NamedMonth, which };
};

const DAYS_IN = { week: 7, month: 31, quarter: 92, year: 366 } as const;

const mostIn = ({ frame }: Frame, day: NthDay): number => {
  const days = typeof frame === 'number' ? DAYS_IN.month : DAYS_IN[frame];
  return typeof day === 'number' ? Math.ceil(days / 7) : days;
};
