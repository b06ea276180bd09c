import { describe, expect, it } from '@jest/globals';
import { compileFeel } from './index.js';
import type { TypeShape } from './index.js';

const shapes: Readonly<Record<string, TypeShape>> = {
  person: { context: { grade: 'string', hiredOn: 'date', onLeave: 'boolean' } },
  cycle: { context: { startsOn: 'date' } },
  scores: { anyKey: { context: { value: 'number', band: 'string' } } },
  raters: { list: { context: { 'full name': 'string', rating: 'number' } } },
};

const data = {
  person: { grade: 'P6', hiredOn: '2025-11-30', onLeave: false },
  cycle: { startsOn: '2026-03-01' },
  scores: { total: { value: '79.50', band: 'B' } },
  raters: [
    { 'full name': '张三', rating: '4' },
    { 'full name': 'Li Si', rating: 2 },
  ],
};

const valueOf = (source: string): unknown => {
  const compiled = compileFeel(source, { context: shapes });
  return compiled.ok ? compiled.run(data) : compiled.findings;
};

describe('an expression over the context', () => {
  it.each<[string, unknown]>([
    ['person.grade in ("P6", "P7")', true],
    ['person.hiredOn > cycle.startsOn - duration("P3M")', false],
    ['person.hiredOn + duration("P3M")', '2026-02-28'],
    ['cycle.startsOn - person.hiredOn', 'P91D'],
    ['scores.total.value >= 79.5 and scores.total.band != "S"', true],
    ['scores.missing.value > 1', null],
    ['scores.missing.value > 1 or true', true],
    ['raters[rating > 3].full name', ['张三']],
    ['raters.rating', ['4', '2']],
    ['mean(raters.rating)', '3'],
    ['every r in raters satisfies r.rating > 1', true],
    ['sort(raters, function(a, b) a.rating < b.rating)[1].full name', 'Li Si'],
    ['sum(for r in raters return r.rating * 10)', '60'],
    ['for r in raters return string(r.rating) + "/" + string(count(partial))', ['4/0', '2/1']],
    ['{ n: count(raters), twice: 2 * n }', { n: '2', twice: '4' }],
    ['0.1 + 0.2', '0.3'],
    ['1 / 3', '0.3333333333333333333333333333333333'],
    ['1 / 0', null],
    ['string length("工作 👍")', '4'],
    ['person', { grade: 'P6', hiredOn: '2025-11-30', onLeave: false }],
    ['[1..5]', '[1..5]'],
    ['function(x) x', null],
    ['if null then 1 else 2', '2'],
  ])('%s', (source, value) => {
    expect(valueOf(source)).toEqual({ ok: true, value });
  });

  it('gives the same, however often and in whatever order it is run', () => {
    const compiled = compileFeel('count(raters[rating > person])', {
      context: { raters: shapes['raters'] ?? 'any', person: 'number' },
    });
    const run = (person: string) => (compiled.ok ? compiled.run({ ...data, person }) : compiled);
    const first = [run('1'), run('3'), run('5')];
    expect([run('5'), run('3'), run('1')].toReversed()).toEqual(first);
    expect(first).toEqual([
      { ok: true, value: '2' },
      { ok: true, value: '1' },
      { ok: true, value: '0' },
    ]);
  });

  it('reads names with hyphens and spaces where the context is known to have them', () => {
    const compiled = compileFeel('steps.second-look.outcome = "approve" and steps.self.on time', {
      context: {
        steps: {
          context: {
            'second-look': { context: { outcome: 'string' } },
            self: { context: { 'on time': 'boolean' } },
          },
        },
      },
    });
    const steps = { 'second-look': { outcome: 'approve' }, self: { 'on time': true } };
    expect(compiled.ok && compiled.run({ steps })).toEqual({ ok: true, value: true });
    expect(valueOf('get value({ "a-b": 1 }, "a-b") - 1')).toEqual({ ok: true, value: '0' });
  });

  it('is blind to what an object inherits', () => {
    expect(valueOf('scores.constructor.value')).toEqual({ ok: true, value: null });
    expect(valueOf('scores.__proto__.band')).toEqual({ ok: true, value: null });
  });
});
