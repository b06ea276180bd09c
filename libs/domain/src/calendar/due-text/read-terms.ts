import { isInHours } from '../due-rule.js';
import type { DueRule, Terms, Whose } from '../due-rule.js';
import { isZone } from '../zoned.js';
import { readPoint } from './read-point.js';
import type { Reader } from './reader.js';

type Written<T> = { -readonly [K in keyof T]: T[K] };

/** Terms that stand for themselves. */
const FIXED_WORDS: readonly (readonly [string, Terms])[] = [
  ['first day counts', { firstDayCounts: true }],
  ['counting the first day', { firstDayCounts: true }],
  ['last day does not count', { lastDayOut: true }],
  ['clear days', { lastDayOut: true }],
  ['not rolled', { roll: 'not' }],
  ['rolled forward', { roll: 'next' }],
  ['rolled back', { roll: 'previous' }],
  ['before the break', { roll: 'previous' }],
  ['window rolled forward', { roll: 'window' }],
  ['at start of day', { ends: 'start of day' }],
  ['at close of business', { ends: 'close of business' }],
  ['fixed', { fixed: true }],
];

/** What may be said of a clock besides, each after a comma and once. */
export const readTerms = (reader: Reader, rule: DueRule): Terms => {
  const terms: Written<Terms> = {};
  while (reader.takes(',')) {
    const { place } = reader;
    const term = readTerm(reader);
    const back = reader.place - place;
    if (Object.keys(term).some((name) => name in terms)) reader.fail('DUE.TERM_TWICE', back);
    if (!fitting(rule).some((name) => name in term)) reader.fail('DUE.TERM_DOES_NOT_FIT', back);
    Object.assign(terms, term);
  }
  return terms;
};

const readTerm = (reader: Reader): Terms => {
  const said = FIXED_WORDS.find(([words]) => reader.takes(...words.split(' ')));
  if (said !== undefined) return said[1];
  if (reader.takes('not', 'before')) return { notBefore: readPoint(reader) };
  if (reader.takes('at', 'latest')) return { latest: readPoint(reader) };
  if (reader.takes('at')) return { ends: readTime(reader) };
  if (reader.takes('calendar')) return { calendar: readWhose(reader) };
  if (reader.takes('zone')) return { zone: readZone(reader) };
  return reader.fail('DUE.UNKNOWN_TERM');
};

const readTime = (reader: Reader): number => {
  const [, hours, minutes] =
    reader.matches(/^(\d{1,2}):(\d{2})$/) ?? reader.fail('DUE.NO_SUCH_TIME');
  const ofDay = Number(hours) * 60 + Number(minutes);
  const exists = Number(hours) < 24 && Number(minutes) < 60;
  return exists ? ofDay : reader.fail('DUE.NO_SUCH_TIME', 1);
};

const readWhose = (reader: Reader): Whose =>
  reader.takes('of') ? { of: reader.take() } : { named: reader.take() };

const readZone = (reader: Reader): Whose => {
  const whose = readWhose(reader);
  return 'named' in whose && !isZone(whose.named) ? reader.fail('DUE.NO_SUCH_ZONE', 1) : whose;
};

type TermName = keyof Terms;

const LIMITS: readonly TermName[] = ['notBefore', 'latest', 'fixed'];
const PLACES: readonly TermName[] = ['calendar', 'zone'];
const ENDS: readonly TermName[] = ['roll', 'ends'];
const COUNTING: readonly TermName[] = ['firstDayCounts', 'lastDayOut'];

/** Hours end when they end; a named day counts nothing; one of several has its own terms. */
const fitting = (rule: DueRule): readonly TermName[] => {
  if (rule.kind === 'oneOf') return LIMITS;
  if (isInHours(rule)) return [...LIMITS, ...PLACES];
  const usual = [...LIMITS, ...PLACES, ...ENDS];
  return rule.kind === 'period' ? [...usual, ...COUNTING] : usual;
};
