import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BudgetSpent, Run } from '../run.js';
import { pieces, replaced } from './replacing.js';
import { Regex } from './regex.js';

const run = () => new Run({}, 1_000_000);

/** What comes of a pattern within the budget; one that runs out of it has nothing to compare. */
const within = <T>(act: () => T): T => {
  try {
    return act();
  } catch (problem) {
    fc.pre(!(problem instanceof BudgetSpent));
    throw problem;
  }
};

/** Patterns that mean the same in XPath and in the platform's own expressions. */
const pattern = fc.letrec<{ part: string; whole: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '[a-c]', '\\d'),
    tie('whole').map((inner) => `(${inner})`),
  ),
  whole: fc
    .array(fc.tuple(tie('part'), fc.constantFrom('', '*', '+', '?', '{1,2}', '*?', '+?')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([part, times]) => part + times).join('')),
})).whole;

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '工'), maxLength: 12 });

describe('regular expressions', () => {
  it('find what the platform finds, group by group', () => {
    fc.assert(
      fc.property(pattern, text, (source, input) => {
        const regex = Regex.of(source, '');
        const theirs = new RegExp(source, 'u').exec(input);
        expect(within(() => regex?.test(input, run()))).toBe(theirs !== null);
      }),
      { numRuns: 500 },
    );
  });

  it('replace and cut where the platform does, or refuse where a match is empty', () => {
    fc.assert(
      fc.property(pattern, text, (source, input) => {
        const regex = Regex.of(source, '');
        if (regex === undefined) throw new Error(source);
        const all = new RegExp(source, 'gu');
        const empty = [...input.matchAll(all)].some(([match]) => match === '');
        const expected = empty ? null : input.replaceAll(all, '<$&>');
        const by = { text: input, by: '<$0>' };
        expect(within(() => replaced(regex, by, run()))).toBe(expected);
        if (empty) return;
        const cut = within(() => pieces(regex, input, run()));
        expect(cut?.join('')).toBe(input.replaceAll(all, ''));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['^[\\p{L}]+$', '', '绩效考核', true],
    ['^\\p{IsCJKUnifiedIdeographs}+$', '', '绩效', true],
    ['[A-Z-[OI]]', '', 'O', false],
    ['a.c', '', 'a\nc', false],
    ['a.c', 's', 'a\nc', true],
    ['^b$', 'm', 'a\nb\nc', true],
    ['(a)(b)?\\1', '', 'aa', true],
    ['a b', 'x', 'ab', true],
    ['a.b', 'q', 'axb', false],
    ['^👍.$', '', '👍👎', true],
  ])('%s with flags "%s" over "%s"', (source, flags, input, expected) => {
    expect(Regex.of(source, flags)?.test(input, run())).toBe(expected);
  });

  it.each([
    '(',
    ')',
    '[',
    '[b-a]',
    'a{2,1}',
    '*',
    'a**',
    '\\q',
    '\\p{Xx}',
    '(a)\\2',
    'a{',
    '[]',
    '\\',
  ])('refuses %s, which is none', (source) => {
    expect(Regex.of(source, '')).toBeUndefined();
  });

  it('refuses flags it does not know, and patterns without end', () => {
    expect(Regex.of('a', 'g')).toBeUndefined();
    expect(Regex.of('a'.repeat(3_000), '')).toBeUndefined();
    expect(Regex.of('('.repeat(500) + ')'.repeat(500), '')).toBeUndefined();
  });

  it('takes only signs a replacement knows', () => {
    const regex = Regex.of('(a)(b)', '');
    if (regex === undefined) throw new Error('no pattern');
    const by = (replacement: string) => replaced(regex, { text: 'xabx', by: replacement }, run());
    expect(by('$2$1')).toBe('xbax');
    expect(by('\\$1\\\\')).toBe('x$1\\x');
    expect(by('$12')).toBe('xa2x');
    expect(by('$')).toBeNull();
    expect(by('\\n')).toBeNull();
    expect(by('\\')).toBeNull();
  });
});
