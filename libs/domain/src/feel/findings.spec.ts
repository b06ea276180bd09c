import { describe, expect, it } from '@jest/globals';
import { compileFeel } from './index.js';
import type { TypeShape } from './index.js';

const context: Readonly<Record<string, TypeShape>> = {
  person: { context: { grade: 'string', hiredOn: 'date', onLeave: 'boolean', level: 'number' } },
  raters: { list: { context: { rating: 'number' } } },
  answers: { anyKey: 'any' },
  band: { oneOf: ['S', 'A', 'below par'] },
};

const findingsOf = (source: string) => {
  const compiled = compileFeel(source, { context });
  return compiled.ok
    ? []
    : compiled.findings.map(({ code, from, to, suggestion }) => [
        code,
        source.slice(from, to),
        ...(suggestion === undefined ? [] : [suggestion]),
      ]);
};

describe('what is wrong with an expression', () => {
  it.each<[string, readonly string[][]]>([
    ['persn.grade = "P6"', [['FEEL.UNKNOWN_NAME', 'persn', 'person']]],
    ['person.gade = "P6"', [['FEEL.UNKNOWN_NAME', 'gade', 'grade']]],
    ['raters[ratng > 3]', [['FEEL.UNKNOWN_NAME', 'ratng', 'rating']]],
    ['raters.ratings', [['FEEL.UNKNOWN_NAME', 'ratings', 'rating']]],
    ['person.hiredOn.yaer > 2020', [['FEEL.UNKNOWN_NAME', 'yaer', 'year']]],
    ['cont(raters)', [['FEEL.UNKNOWN_FUNCTION', 'cont', 'count']]],
    ['today() > person.hiredOn', [['FEEL.NO_CLOCK', 'today']]],
    ['person.grade = 6', [['FEEL.NEVER', 'person.grade = 6']]],
    ['person.hiredOn > "2020-01-01"', [['FEEL.NEVER', 'person.hiredOn > "2020-01-01"']]],
    [
      'person.grade in (5, 6)',
      [
        ['FEEL.NEVER', '5'],
        ['FEEL.NEVER', '6'],
      ],
    ],
    ['person.level between "a" and 3', [['FEEL.NEVER', 'person.level between "a" and 3']]],
    ['person.onLeave > true', [['FEEL.TYPE', 'person.onLeave > true']]],
    ['person.grade + 1', [['FEEL.TYPE', 'person.grade + 1']]],
    ['person.grade and true', [['FEEL.TYPE', 'person.grade']]],
    ['if person.level then 1 else 2', [['FEEL.TYPE', 'person.level']]],
    ['substring(person.level, 1)', [['FEEL.BAD_CALL', 'substring(person.level, 1)']]],
    ['substring("a")', [['FEEL.BAD_CALL', 'substring("a")']]],
    ['date("2026-02-30")', [['FEEL.BAD_DATE', 'date("2026-02-30")']]],
    ['@"noon"', [['FEEL.BAD_DATE', '@"noon"']]],
    ['1e9999', [['FEEL.BAD_NUMBER', '1e9999']]],
    ['{a: 1, a: 2}', [['FEEL.DOUBLE_NAME', 'a: 2']]],
    ['function(x) external {}', [['FEEL.UNSUPPORTED', 'function(x) external {}']]],
    ['1 instance of nothing', [['FEEL.UNKNOWN_TYPE', 'nothing']]],
    ['some x in person.onLeave satisfies x', [['FEEL.TYPE', 'person.onLeave']]],
    [
      'band = "B" or band in ("S", "below")',
      [
        ['FEEL.NEVER', '"B"', '"S"'],
        ['FEEL.NEVER', '"below"'],
      ],
    ],
    ['"below pr" != band', [['FEEL.NEVER', '"below pr"', '"below par"']]],
    ['band = 1', [['FEEL.NEVER', 'band = 1']]],
    ['person.level in [5..1]', [['FEEL.NEVER', '[5..1]']]],
    ['person.level between 5 and 1', [['FEEL.NEVER', 'person.level between 5 and 1']]],
    [
      'person.gade = 1 or persn',
      [
        ['FEEL.UNKNOWN_NAME', 'gade', 'grade'],
        ['FEEL.UNKNOWN_NAME', 'persn', 'person'],
      ],
    ],
  ])('%s', (source, findings) => {
    expect(findingsOf(source)).toEqual(findings);
  });

  it('says where the grammar stops understanding', () => {
    expect(findingsOf('person.grade = ')).toEqual([['FEEL.SYNTAX', '']]);
    expect(findingsOf('1 +* 2')[0]?.[0]).toBe('FEEL.SYNTAX');
    expect(findingsOf('')).toEqual([['FEEL.SYNTAX', '']]);
  });

  it.each([
    'answers.self.rating > 3',
    'answers.self = "a"',
    'person.grade = null',
    'raters[1].rating + raters[-1].rating = 3',
    'count(raters[rating > person.level]) > 2',
    'max(raters.rating) > 3',
    'person.hiredOn + duration("P1Y") > date("2020-01-01")',
    'person.hiredOn.year > 2020',
    'band = "S" or band in ("A", "below par") or band + "!" = "S!"',
    'person.level between 1 and 5 or person.level in [1..5]',
  ])('has nothing against %s', (source) => {
    expect(findingsOf(source)).toEqual([]);
  });
});
