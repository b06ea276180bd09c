import { describe, expect, it } from '@jest/globals';
import type { TypeShape } from '../feel/index.js';
import { compileTable, decisionTableSchema } from './index.js';
import type { DecisionTableDocument } from './index.js';

const context: Readonly<Record<string, TypeShape>> = {
  score: 'number',
  band: 'string',
  onLeave: 'boolean',
  hiredOn: 'date',
};

const compiled = (document: DecisionTableDocument) =>
  compileTable(decisionTableSchema.parse(document), { context });

const bonus: DecisionTableDocument = {
  inputs: [{ input: 'score', values: '[0..100]' }, { input: 'band' }],
  outputs: [{ output: 'months' }],
  rules: [
    { when: ['>= 90', '"S", "A"'], then: ['score / 30'] },
    { when: ['>= 90', 'not("S", "A")'], then: ['2'] },
    { when: ['[60..90)', '-'], then: ['1'] },
    { when: ['< 60', '-'], then: ['0'] },
  ],
};

const run = (document: DecisionTableDocument, data: object): unknown => {
  const answer = compiled(document).run(data);
  return answer.ok ? answer.value : answer.code;
};

const codes = (document: DecisionTableDocument) =>
  compiled(document).findings.map(({ code, path, message }) => `${code} ${path}: ${message.en}`);

describe('a unique table', () => {
  it('gives what its one rule gives, in decimals', () => {
    expect(compiled(bonus).findings).toEqual([]);
    expect(run(bonus, { score: '96', band: 'A' })).toBe('3.2');
    expect(run(bonus, { score: '96', band: 'B' })).toBe('2');
    expect(run(bonus, { score: '89.999', band: 'S' })).toBe('1');
  });

  it('gives nothing for what cannot be', () => {
    expect(run(bonus, { score: '101', band: 'A' })).toBeNull();
    expect(run(bonus, { band: 'A' })).toBeNull();
  });

  it('tells gaps between numbers, with the values left out', () => {
    const rules = [
      { when: ['> 90', '-'], then: ['1'] },
      { when: ['< 90', '"A"'], then: ['2'] },
    ];
    expect(codes({ ...bonus, rules })).toEqual([
      'TABLE.GAP rules: No rule is for score: [0..90), band: something else',
      'TABLE.GAP rules: No rule is for score: 90',
    ]);
  });

  it('tells overlaps, and where they are', () => {
    const rules = [
      { when: ['<= 60', '-'], then: ['1'] },
      { when: ['>= 60', '-'], then: ['2'] },
    ];
    const { findings, ok } = compiled({ ...bonus, rules });
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ code: 'TABLE.OVERLAP', severity: 'error', path: 'rules.1' }]);
    expect(findings[0]?.message.en).toBe('Rules 1 and 2 both hold for score: 60, band: any value');
    expect(run({ ...bonus, rules }, { score: '60', band: 'A' })).toBeNull();
  });

  it('has nothing to say of tests that read the context, only of what is certain', () => {
    const rules = [{ when: ['> string length(band)', '-'], then: ['1'] }];
    expect(codes({ ...bonus, rules })).toEqual([]);
  });
});

describe('hit policies', () => {
  const table = (hit: DecisionTableDocument['hit'], more: object = {}): DecisionTableDocument => ({
    hit,
    inputs: [{ input: 'score' }],
    outputs: [{ output: 'of', values: ['"high"', '"middle"', '"low"'] }],
    rules: [
      { when: ['> 10'], then: ['"low"'] },
      { when: ['> 20'], then: ['"high"'] },
      { when: ['> 30'], then: ['"middle"'] },
    ],
    ...more,
  });

  it.each<[DecisionTableDocument['hit'], unknown]>([
    ['unique', null],
    ['any', null],
    ['first', 'low'],
    ['priority', 'high'],
    ['collect', ['low', 'high', 'middle']],
    ['rule order', ['low', 'high', 'middle']],
    ['output order', ['high', 'middle', 'low']],
  ])('%s', (hit, expected) => {
    expect(run(table(hit), { score: '40' })).toEqual(expected);
    expect(run(table(hit), { score: '5' })).toBeNull();
  });

  it.each<[NonNullable<DecisionTableDocument['aggregate']>, string]>([
    ['sum', '0.3'],
    ['count', '2'],
    ['min', '0.1'],
    ['max', '0.2'],
  ])('collects to a %s', (aggregate, expected) => {
    const collected = table('collect', {
      aggregate,
      outputs: [{ output: 'points' }],
      rules: [
        { when: ['> 10'], then: ['0.1'] },
        { when: ['> 20'], then: ['0.2'] },
        { when: ['> 99'], then: ['7'] },
      ],
    });
    expect(run(collected, { score: '40' })).toBe(expected);
  });

  it('any: the same from all is the answer, and rules that differ are told of', () => {
    const rules = [
      { when: ['> 10'], then: ['"low"'] },
      { when: ['> 20'], then: ['"low"'] },
    ];
    expect(run(table('any', { rules }), { score: '40' })).toBe('low');
    expect(codes(table('any', { rules }))).toEqual([
      'TABLE.GAP rules: No rule is for score: <= 10',
    ]);
    expect(codes(table('any'))[1]).toContain('TABLE.OVERLAP rules.1');
  });

  it('first: a rule behind one that takes all can never decide', () => {
    const rules = [
      { when: ['-'], then: ['"low"'] },
      { when: ['> 20'], then: ['"high"'] },
    ];
    expect(codes(table('first', { rules }))).toEqual([
      'TABLE.UNREACHED rules.1: Rule 2 can never decide',
    ]);
  });

  it('gives several outputs together, and what stands for no rule at all', () => {
    const two = table('first', {
      outputs: [{ output: 'band', default: '"none"' }, { output: 'months' }],
      rules: [{ when: ['> 10'], then: ['"A"', 'score * 2'] }],
    });
    expect(run(two, { score: '11' })).toEqual({ band: 'A', months: '22' });
    expect(run(two, { score: '1' })).toEqual({ band: 'none', months: null });
    expect(codes(two)).toEqual([]);
    expect(compiled(two).type).toEqual({ context: { band: 'string', months: 'number' } });
  });
});

describe('what is wrong with a table', () => {
  it('tells of each cell with its place', () => {
    const document: DecisionTableDocument = {
      inputs: [{ input: 'scor' }, { input: 'band' }],
      outputs: [{ output: 'of' }],
      rules: [
        { when: ['> 1', '> 5'], then: ['bnad'] },
        { when: ['-'], then: ['1'] },
      ],
    };
    expect(
      compiled(document).findings.map(({ code, path, from, suggestion }) => [
        code,
        path,
        from,
        suggestion,
      ]),
    ).toEqual([
      ['TABLE.CELLS', 'rules.1', undefined, undefined],
      ['FEEL.UNKNOWN_NAME', 'inputs.0.input', 0, 'score'],
      ['FEEL.NEVER', 'rules.0.when.1', 0, undefined],
      ['FEEL.UNKNOWN_NAME', 'rules.0.then.0', 0, 'band'],
    ]);
  });

  it('tells of priorities without an order, sums of nothing collected, outputs named twice', () => {
    const document: DecisionTableDocument = {
      hit: 'priority',
      aggregate: 'sum',
      inputs: [],
      outputs: [{ output: 'a' }, { output: 'a' }],
      rules: [],
    };
    expect(codes(document).map((line) => line.split(' ')[0])).toEqual([
      'TABLE.DOUBLE_OUTPUT',
      'TABLE.NO_PRIORITY',
      'TABLE.AGGREGATE',
    ]);
  });

  it('tells of results that do not go together, or are none of the values', () => {
    const document: DecisionTableDocument = {
      hit: 'priority',
      inputs: [{ input: 'onLeave' }],
      outputs: [{ output: 'of', values: ['"a"', '"b"'] }],
      rules: [
        { when: ['true'], then: ['"c"'] },
        { when: ['false'], then: ['1'] },
      ],
    };
    expect(codes(document).map((line) => line.split(':')[0])).toEqual([
      'TABLE.NOT_A_VALUE rules.0.then.0',
      'TABLE.MIXED_OUTPUT rules.1.then.0',
      'TABLE.NOT_A_VALUE rules.1.then.0',
    ]);
  });

  it('refuses documents of another shape', () => {
    expect(decisionTableSchema.safeParse({ inputs: [], outputs: [], rules: [] }).success).toBe(
      false,
    );
    expect(decisionTableSchema.safeParse({ ...bonus, hits: 'first' }).success).toBe(false);
  });
});

describe('a table that is too much', () => {
  const columns = 8;
  const wide: DecisionTableDocument = {
    inputs: Array.from({ length: columns }, () => ({ input: 'score' })),
    outputs: [{ output: 'of' }],
    rules: Array.from({ length: 60 }, (_, at) => ({
      when: Array.from({ length: columns }, (__, column) => `>= ${(at * 7 + column * 13) % 100}`),
      then: [String(at)],
    })),
  };

  it('is compiled in bounded time, its coverage not looked at where that is too much', () => {
    const start = performance.now();
    expect(compiled({ ...wide, hit: 'first' }).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('ends when its steps are spent', () => {
    const table = compileTable(decisionTableSchema.parse({ ...wide, hit: 'first' }), {
      context,
      steps: 20,
    });
    expect(table.run({ score: '50' })).toEqual({ ok: false, code: 'FEEL.BUDGET' });
  });
});
