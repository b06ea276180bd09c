import { saidOf } from '../due-rule.js';
import type { Anchor, DueRule, DueUnit, Frame, NthDay, Terms, Whose } from '../due-rule.js';
import { MONTHS, WEEKDAYS } from './read-nth.js';

/** A rule in the words it is read from: reading them again gives the same rule. */
export const dueText = (rule: DueRule): string => {
  const terms = rule.terms === undefined ? [] : termTexts(rule.terms);
  return [pointText(rule), ...terms].join(', ');
};

const SHORT: Readonly<Record<DueUnit, string>> = {
  hours: 'h',
  'office hours': 'oh',
  days: 'd',
  'working days': 'wd',
  weeks: 'w',
  months: 'mo',
  years: 'y',
};

const pointText = (rule: DueRule): string => {
  switch (rule.kind) {
    case 'date':
      return rule.on;
    case 'period':
      return periodText(rule);
    case 'nth': {
      const day = `${ordinal(rule.nth)} ${nthDayText(rule.day)} of ${frameText(rule.of)}`;
      return rule.anchor === undefined ? day : `${day} after ${anchorText(rule.anchor)}`;
    }
    case 'anniversary': {
      const which = rule.nth === 'next' ? 'next' : ordinal(rule.nth);
      return `${which} anniversary of ${anchorText(rule.anchor)}`;
    }
    case 'oneOf':
      return `${rule.which} of (${rule.rules.map(dueText).join(' or ')})`;
  }
};

const periodText = (rule: Extract<DueRule, { kind: 'period' }>): string => {
  const { count, unit, anchor } = rule;
  if (anchor === undefined && count < 0) return `${count}${SHORT[unit]}`;
  const amount = Math.abs(count);
  const period = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
  if (anchor === undefined) return period;
  return `${period} ${count < 0 ? 'before' : 'after'} ${anchorText(anchor)}`;
};

const anchorText = (anchor: Anchor): string => {
  switch (anchor.at) {
    case 'name':
      return anchor.name;
    case 'date':
      return anchor.on;
    case 'break':
      return anchor.days === undefined ? 'the next break' : `the next break of ${anchor.days} days`;
    case 'holiday':
      return `holiday "${anchor.name}"`;
  }
};

const SUFFIX: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

const ordinal = (nth: number): string => {
  if (nth < 0) return 'last';
  const isTeen = nth % 100 > 10 && nth % 100 < 14;
  return `${nth}${isTeen ? 'th' : (SUFFIX[nth % 10] ?? 'th')}`;
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const nthDayText = (day: NthDay): string =>
  typeof day === 'number' ? capital(WEEKDAYS[day - 1] ?? '') : day;

const frameText = ({ frame, which }: Frame): string => {
  const name = typeof frame === 'number' ? capital(MONTHS[frame - 1] ?? '') : frame;
  if (which !== 'coming') return `${which} ${name}`;
  return typeof frame === 'number' ? name : `the ${name}`;
};

const ROLLS = {
  not: 'not rolled',
  next: 'rolled forward',
  previous: 'rolled back',
  window: 'window rolled forward',
} as const;

export const timeText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const whoseText = (whose: Whose): string => ('named' in whose ? whose.named : `of ${whose.of}`);

const endText = (ends: NonNullable<Terms['ends']>): string =>
  `at ${typeof ends === 'number' ? timeText(ends) : ends}`;

const termTexts = (terms: Terms): readonly string[] => [
  ...saidOf(terms.firstDayCounts, () => 'first day counts'),
  ...saidOf(terms.lastDayOut, () => 'last day does not count'),
  ...saidOf(terms.roll, (roll) => ROLLS[roll]),
  ...saidOf(terms.ends, endText),
  ...saidOf(terms.calendar, (whose) => `calendar ${whoseText(whose)}`),
  ...saidOf(terms.zone, (whose) => `zone ${whoseText(whose)}`),
  ...saidOf(terms.fixed, () => 'fixed'),
  ...saidOf(terms.notBefore, (rule) => `not before ${dueText(rule)}`),
  ...saidOf(terms.latest, (rule) => `at latest ${dueText(rule)}`),
];
