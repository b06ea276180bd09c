import { describe, expect, it } from '@jest/globals';
import { compileFeel } from './index.js';

const outcome = (source: string, context: object = {}): unknown => {
  const compiled = compileFeel(source, { context: { text: 'string', list: { list: 'number' } } });
  if (!compiled.ok) return compiled.findings[0]?.code;
  const answer = compiled.run({ text: 'a', ...context });
  return answer.ok ? answer.value : answer.code;
};

const many = (part: string, times: number): string => part.repeat(times);

/** On this many milliseconds even a busy machine must agree; most take one or two. */
const PATIENCE = 2_000;

describe('expressions that would never end', () => {
  it.each<[string, string, unknown]>([
    ['a loop of billions', 'count(for i in 1..3000000000 return i)', 'FEEL.BUDGET'],
    ['loops in loops', 'for a in 1..9999, b in 1..9999, c in 1..9999 return a', 'FEEL.BUDGET'],
    ['a search without end', 'some x in 1..9999999999 satisfies x < 0', 'FEEL.BUDGET'],
    [
      'a list doubled',
      '(function(f, l, n) if n = 0 then l else f(f, concatenate(l, l), n - 1))(function(f, l, n) if n = 0 then l else f(f, concatenate(l, l), n - 1), [1], 60)',
      'FEEL.BUDGET',
    ],
    [
      'a text doubled',
      '(function(f, t, n) if n = 0 then t else f(f, t + t, n - 1))(function(f, t, n) if n = 0 then t else f(f, t + t, n - 1), "x", 60)',
      'FEEL.BUDGET',
    ],
    ['a call of itself', '(function(f) f(f))(function(f) f(f))', 'FEEL.BUDGET'],
    ['backtracking', `matches("${many('a', 40)}!", "(a+)+$")`, 'FEEL.BUDGET'],
    ['backtracking over choices', `matches("${many('ab', 40)}", "^(a|b|ab)*c$")`, 'FEEL.BUDGET'],
    ['a pattern in a pattern', `replace("${many('x', 500)}", "(x*)*y", "z")`, 'FEEL.BUDGET'],
    ['a range as a test', '5 in [1..99999999999999]', true],
    ['all doubles compared', 'count(distinct values(for i in 1..5000 return i))', 'FEEL.BUDGET'],
  ])('%s', (_, source, expected) => {
    const start = performance.now();
    expect(outcome(source)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});

describe('numbers, dates and texts that would explode', () => {
  it.each<[string, string, unknown]>([
    ['a tower of powers', '9 ** 9 ** 9 ** 9 ** 9', null],
    ['a huge exponent', '10 ** 1000000000000', null],
    ['a tiny one', '10 ** -1000000000000', '0'],
    ['a root of a power', '1.0000001 ** 123456789.5 > 0', true],
    ['e to the million', 'exp(1000000)', null],
    ['rounding to a million places', 'decimal(1/3, 1000000)', null],
    ['a date beyond all', 'date("9999-12-31") + duration("P999999999Y")', null],
    ['a duration beyond all', 'duration("P999999999999999D") * 1e30', null],
    ['the last day we know', 'date("9999-12-31") + duration("P1D")', '10000-01-01'],
  ])('%s', (_, source, expected) => {
    const start = performance.now();
    expect(outcome(source)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it('takes a text of a megabyte in the data, and stops at work on it that is too much', () => {
    const text = many('a', 1_000_000);
    expect(outcome('string length(text)', { text })).toBe('1000000');
    expect(outcome('contains(text, "b")', { text })).toBe(false);
    expect(outcome('matches(text, "(a*)*b")', { text })).toBe('FEEL.BUDGET');
    expect(outcome('text + text', { text })).toBe('FEEL.BUDGET');
    expect(outcome('[text, text, text] = [text]', { text })).toBe(false);
  });
});

describe('sources that are too much', () => {
  it.each<[string, string, string]>([
    ['a megabyte', many('1+', 500_000), 'FEEL.TOO_LONG'],
    ['brackets in brackets', `${many('(', 3_000)}1${many(')', 3_000)}`, 'FEEL.TOO_DEEP'],
    ['lists in lists', `${many('[', 3_000)}${many(']', 3_000)}`, 'FEEL.TOO_DEEP'],
    ['a sum of thousands', `1${many('+1', 3_000)}`, 'FEEL.TOO_DEEP'],
    ['brackets that are never closed', many('(', 9_000), 'FEEL.TOO_DEEP'],
  ])('%s', (_, source, code) => {
    const start = performance.now();
    expect(outcome(source)).toBe(code);
    expect(performance.now() - start).toBeLessThan(PATIENCE * 5);
  });

  it('still takes what a person may write', () => {
    expect(outcome(`1${many(' + 1', 200)}`)).toBe('201');
    expect(outcome(`[${many('1, ', 999)}1][-1]`)).toBe('1');
  });
});
