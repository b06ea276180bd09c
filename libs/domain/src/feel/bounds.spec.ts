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

describe('values that are larger than they look', () => {
  const doubled = Array.from({ length: 60 }, (_, at) => `l${at + 1}: [l${at}, l${at}]`).join(', ');
  const tower = `{ l0: [1], ${doubled} }.l60`;
  const deep = '(for i in 1..900 return [partial[-1]])[-1]';

  it.each<[string, string]>([
    ['written out', tower],
    ['compared', `${tower} = ${tower}`],
    ['as text', `string length(string(${tower}))`],
    ['flattened', `count(flatten(${tower}))`],
    ['asked for its type', `${tower} instance of ${'list<'.repeat(20)}list${'>'.repeat(20)}`],
    ['looked for', `list contains([${tower}], ${tower})`],
    ['a hundred contexts in each other', `${'{ a: '.repeat(100)}${tower}${' }'.repeat(100)}`],
  ])('a list of 60 lists, each twice in the next, %s', (_, source) => {
    const start = performance.now();
    expect(outcome(source)).toBe('FEEL.BUDGET');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it('a list in a list in a list, too deep for any stack', () => {
    const deeper = deep.replace('900', '1700');
    expect(outcome(`string length(string(${deep}))`)).toBe('1804');
    expect(outcome(`string length(string(${deeper}))`)).toBe('FEEL.BUDGET');
    expect(outcome(deeper)).toBe('FEEL.BUDGET');
    expect(outcome(`${deeper} = ${deeper}`)).toBe('FEEL.BUDGET');
    expect(outcome(`count(flatten(${deeper}))`)).toBe('FEEL.BUDGET');
  });

  it('a list of answers among the answers', () => {
    expect(outcome('for i in 1..3 return partial')).toEqual([[], [[]], [[], [[]]]]);
  });

  it.each<[string, string]>([
    ['compared', 'some i in 1..99999 satisfies text < text + "b" and false'],
    ['read as a date', 'some i in 1..99999 satisfies date(text) != null'],
    ['read as a moment', 'some i in 1..99999 satisfies date and time(text) != null'],
    ['taken for a pattern', 'some i in 1..99999 satisfies matches("b", text)'],
    ['in ranges', 'some i in 1..99999 satisfies before([text..text], [text..text])'],
  ])('a text of half a megabyte, a hundred thousand times %s', (_, source) => {
    const start = performance.now();
    expect(outcome(source, { text: many('a', 500_000) })).toBe('FEEL.BUDGET');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it.each<[string, string]>([
    ['powers', 'every i in 1..99999 satisfies 1.000001 ** (i + 0.5) > 0'],
    ['logarithms', 'every i in 1..99999 satisfies log(i + 0.1) > 0'],
    ['numbers of thousands of digits', 'every i in 1..99999 satisfies string(1e6000 * i) != ""'],
    ['halves of them', 'every i in 1..99999 satisfies even(1e6000 + i)'],
    [
      'patterns of two thousand letters',
      `every i in 1..99999 satisfies matches("a", "${many('a', 2000)}") = false`,
    ],
  ])('%s, a hundred thousand times', (_, source) => {
    const start = performance.now();
    expect(outcome(source)).toBe('FEEL.BUDGET');
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
