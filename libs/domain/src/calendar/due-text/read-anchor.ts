import { isCalendarDate, isWithinTime } from '../dates.js';
import type { CalendarDate } from '../../kernel/index.js';
import type { Anchor } from '../due-rule.js';
import type { Reader } from './reader.js';

const NAME = /^[a-z_][\w-]*(\.[\w-]+)*$/i;
const DATE = /^\d{4,}-\d{1,2}-\d{1,2}$/;
const LONGEST_BREAK = 60;

export const looksLikeDate = (word: string): boolean => DATE.test(word);

export const readDate = (reader: Reader): CalendarDate => {
  const word = reader.take();
  return isCalendarDate(word) && isWithinTime(word) ? word : reader.fail('DUE.NO_SUCH_DATE', 1);
};

/** `self.closed`, `2026-10-01`, `the next break of 5 days`, `holiday "国庆节"`. */
export const readAnchor = (reader: Reader): Anchor => {
  reader.takes('the');
  if (looksLikeDate(reader.peek())) return { at: 'date', on: readDate(reader) };
  if (reader.takes('next', 'break')) return readBreak(reader);
  if (reader.takes('holiday')) {
    const name = reader.takeQuoted() ?? reader.fail('DUE.UNKNOWN_ANCHOR');
    return name.trim() === '' ? reader.fail('DUE.UNKNOWN_ANCHOR', 1) : { at: 'holiday', name };
  }
  if (!NAME.test(reader.peek())) reader.fail('DUE.UNKNOWN_ANCHOR');
  return { at: 'name', name: reader.take() };
};

const readBreak = (reader: Reader): Anchor => {
  if (!reader.takes('of')) return { at: 'break' };
  const days = Number(reader.matches(/^\d{1,3}$/)?.[0] ?? reader.fail('DUE.UNKNOWN_ANCHOR'));
  if (days < 1 || days > LONGEST_BREAK) reader.fail('DUE.COUNT_TOO_LARGE', 1);
  if (!reader.takes('days') && !reader.takes('day')) reader.fail('DUE.UNKNOWN_UNIT');
  return { at: 'break', days };
};
