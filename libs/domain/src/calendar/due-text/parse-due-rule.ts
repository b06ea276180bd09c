import type { DueRule } from '../due-rule.js';
import { problemWords } from './problem-words.js';
import { readPoint } from './read-point.js';
import { readTerms } from './read-terms.js';
import { NotUnderstood, Reader } from './reader.js';
import type { DueProblem } from './reader.js';

export type ParsedDueRule =
  | { readonly ok: true; readonly rule: DueRule }
  | { readonly ok: false; readonly because: string; readonly problem: DueProblem };

/** A deadline is a line, not a page. */
const LONGEST = 400;
const DEEPEST = 3;
const MOST_CHOICES = 8;

/**
 * Reads a deadline as a person writes it: a point in time and, after commas, its terms.
 * `10 working days, at 17:00, at latest 2026-12-20`. What is not understood is a code and a place.
 */
export const parseDueRule = (text: string): ParsedDueRule => {
  try {
    if (text.trim() === '') return failed({ code: 'DUE.EMPTY', position: 0, found: '' });
    if (text.length > LONGEST)
      return failed({ code: 'DUE.TOO_LONG', position: LONGEST, found: '' });
    const reader = new Reader(text);
    const rule = readRule(reader, 0);
    if (!reader.isAtEnd) reader.fail('DUE.GOES_ON');
    return { ok: true, rule };
  } catch (error) {
    if (error instanceof NotUnderstood) return failed(error.problem);
    throw error;
  }
};

const failed = (problem: DueProblem): ParsedDueRule => ({
  ok: false,
  because: problemWords(problem).en,
  problem,
});

const readRule = (reader: Reader, depth: number): DueRule => {
  const rule = readChoice(reader, depth) ?? readPoint(reader);
  const terms = readTerms(reader, rule);
  return Object.keys(terms).length === 0 ? rule : { ...rule, terms };
};

const chosen = (reader: Reader): 'earliest' | 'latest' | undefined =>
  (['earliest', 'latest'] as const).find(
    (which) => reader.takes('the', which, 'of') || reader.takes(which, 'of'),
  );

/** `earliest of (10 working days or 2026-12-20)`, each with terms of its own if wished. */
const readChoice = (reader: Reader, depth: number): DueRule | undefined => {
  const which = chosen(reader);
  if (which === undefined) return undefined;
  if (depth >= DEEPEST) reader.fail('DUE.TOO_DEEP', 2);
  if (!reader.takes('(')) reader.fail('DUE.NOT_CLOSED');
  const rules = [readRule(reader, depth + 1)];
  while (reader.takes('or')) {
    if (rules.length >= MOST_CHOICES) reader.fail('DUE.TOO_LONG', 1);
    rules.push(readRule(reader, depth + 1));
  }
  if (!reader.takes(')')) reader.fail('DUE.NOT_CLOSED');
  return { kind: 'oneOf', which, rules };
};
