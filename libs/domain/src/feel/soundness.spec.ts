import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BudgetSpent, compileFeel, conforms, expressionPart, Run } from './index.js';
import type { TypeShape } from './index.js';

const context: Readonly<Record<string, TypeShape>> = {
  n: 'number',
  s: 'string',
  b: 'boolean',
  d: 'date',
  t: 'date and time',
  a: 'any',
  l: { list: 'number' },
  c: { context: { n: 'number', s: 'string' } },
  cs: { list: { context: { n: 'number' } } },
};

const data = {
  ...{ n: '2.5', s: 'ab', b: true, d: '2026-03-01', t: '2026-03-01T09:00:00Z', a: 'x' },
  ...{ l: ['1', '2', '3'], c: { n: '1', s: 'z' }, cs: [{ n: '1' }, { n: null }] },
};

const leaf = fc.constantFrom(
  ...['n', 's', 'b', 'd', 't', 'a', 'l', 'c', 'cs', 'c.n', 'c.s', 'cs.n', 'd.year', 't.hour'],
  ...['1', '0', '-3', '1e3', '"x"', '""', 'true', 'null', '[]', '[1..3]', '{}', '@"P1D"', '@"P1M"'],
  ...['date("2024-02-29")', 'time("10:00:00")', 'function(x) x', 'item', 'partial', '(> 3)'],
);

const NAMES = [
  ...['count', 'sum', 'min', 'max', 'string', 'not', 'abs', 'floor', 'date', 'duration', 'flatten'],
  ...['reverse', 'distinct values', 'mean', 'mode', 'string length', 'all', 'get entries', 'is'],
  ...[
    'append',
    'concatenate',
    'list contains',
    'substring',
    'contains',
    'modulo',
    'before',
    'remove',
  ],
];

const expression = fc.letrec<{ e: string }>((tie) => {
  const e = tie('e');
  const two = (make: (a: string, b: string) => string) =>
    fc.tuple(e, e).map(([a, b]) => make(a, b));
  return {
    e: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(e, fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '>='), e)
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      two((a, b) => `(${a} and ${b})`),
      two((a, b) => `(${a} or ${b})`),
      two((a, b) => `(${a})[${b}]`),
      two((a, b) => `(${a} in (${b}))`),
      two((a, b) => `[${a}, ${b}]`),
      two((a, b) => `{ x: ${a}, y: ${b} }.y`),
      two((a, b) => `(for i in ${a} return ${b})`),
      two((a, b) => `(some i in ${a} satisfies ${b})`),
      two((a, b) => `(if ${a} then ${b} else i)`),
      two((a, b) => `(function(i) ${a})(${b})`),
      fc.tuple(fc.constantFrom(...NAMES), e).map(([name, a]) => `${name}(${a})`),
      fc.tuple(fc.constantFrom(...NAMES), e, e).map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc
        .tuple(e, fc.constantFrom('number', 'list<number>', 'date'))
        .map(([a, type]) => `(${a} instance of ${type})`),
    ),
  };
}).e;

it('never throws, gives the same twice, and is of the type it said', () => {
  fc.assert(
    fc.property(expression, (source) => {
      const part = expressionPart(source, { context });
      try {
        const value = part.evaluate(new Run(data, 20_000));
        if (part.findings.length === 0) expect(conforms(value, part.type)).toBe(true);
      } catch (spent) {
        expect(spent).toBeInstanceOf(BudgetSpent);
      }
      const compiled = compileFeel(source, { context, steps: 20_000 });
      if (compiled.ok) expect(compiled.run(data)).toEqual(compiled.run(data));
    }),
    { numRuns: 1_500 },
  );
});

it('has an answer to any text at all', () => {
  const soup = fc
    .array(
      fc.constantFrom(
        ...'( ) [ ] { } , . .. : + - * / = < > " @ ? // /* if then for in return some every function not and or null true date time 1 a b ` \\'.split(
          ' ',
        ),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (source) => {
      const compiled = compileFeel(source, { context, steps: 20_000 });
      if (!compiled.ok) expect(compiled.findings.length).toBeGreaterThan(0);
      else compiled.run(data);
    }),
    { numRuns: 1_500 },
  );
});
