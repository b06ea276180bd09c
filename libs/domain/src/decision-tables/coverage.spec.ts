import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTable, decisionTableSchema } from './index.js';

const numberTest = fc.oneof(
  fc.constant('-'),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: 0, max: 6 }))
    .map(([op, n]) => `${op} ${n}`),
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)}]`),
  fc.integer({ min: 0, max: 6 }).map(String),
);
const textTest = fc.constantFrom('-', '"a"', '"b"', '"a", "b"', 'not("a")');
const rules = fc.array(fc.tuple(numberTest, textTest), { minLength: 1, maxLength: 4 });

/** Every value that makes a difference: each bound, each place between two, and beyond. */
const NUMBERS = Array.from({ length: 17 }, (_, at) => String(at / 2 - 1));
const TEXTS = ['a', 'b', 'c'];

it('finds a gap or an overlap exactly where trying all values finds one', () => {
  fc.assert(
    fc.property(rules, (cells) => {
      const table = compileTable(
        decisionTableSchema.parse({
          hit: 'collect',
          inputs: [{ input: 'n' }, { input: 't' }],
          outputs: [{ output: 'rule' }],
          rules: cells.map((when, at) => ({ when, then: [String(at)] })),
        }),
        { context: { n: 'number', t: 'string' } },
      );
      const hits = NUMBERS.flatMap((n) =>
        TEXTS.map((t) => {
          const answer = table.run({ n, t });
          return answer.ok && Array.isArray(answer.value) ? answer.value.length : 0;
        }),
      );
      const unique = compileTable(
        decisionTableSchema.parse({
          inputs: [{ input: 'n' }, { input: 't' }],
          outputs: [{ output: 'rule' }],
          rules: cells.map((when, at) => ({ when, then: [String(at)] })),
        }),
        { context: { n: 'number', t: 'string' } },
      );
      const found = new Set(unique.findings.map(({ code }) => code));
      expect(found.has('TABLE.GAP')).toBe(hits.includes(0));
      expect(found.has('TABLE.OVERLAP')).toBe(hits.some((count) => count > 1));
    }),
    { numRuns: 150 },
  );
});
