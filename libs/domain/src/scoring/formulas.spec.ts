import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { formulaVersion, score, scoreDefinitionSchema } from './index.js';
import type { BandScale, Listed, ScoreValue } from './index.js';

const number = (text: string | number): Decimal => as<Decimal>(String(text));
const five: BandScale = {
  owns: 'lower',
  levels: [
    { id: 'A', label: { zh: 'A', en: 'A' }, from: number(90), value: number(5) },
    { id: 'B', label: { zh: 'B', en: 'B' }, from: number(75), value: number(4) },
    { id: 'C', label: { zh: 'C', en: 'C' }, from: number(60), value: number(3) },
    { id: 'D', label: { zh: 'D', en: 'D' }, value: number(1) },
  ],
};

interface Given {
  readonly inputs?: Readonly<Record<string, string | ScoreValue>>;
  readonly lists?: Readonly<Record<string, readonly (string | Listed)[]>>;
  readonly holds?: Readonly<Record<string, boolean>>;
}

const scored = (definition: object, { inputs = {}, lists = {}, holds = {} }: Given = {}) =>
  score({
    definition: scoreDefinitionSchema.parse(definition),
    inputs: new Map(
      Object.entries(inputs).map(([ref, value]) => [
        ref,
        typeof value === 'string' ? { value: number(value) } : value,
      ]),
    ),
    lists: new Map(
      Object.entries(lists).map(([ref, listed]) => [
        ref,
        listed.map((each) => (typeof each === 'string' ? { value: number(each) } : each)),
      ]),
    ),
    holds: (place) => holds[place],
    scales: new Map([['five', five]]),
  });

const value = (...given: Parameters<typeof scored>): string | undefined => {
  const result = scored(...given);
  return result.kind === 'score' ? result.value : undefined;
};

describe('a weighted sum', () => {
  const inputs = { a: '80', b: '150' };

  it('holds each part within its own floor and cap before it counts', () => {
    const parts = { a: { weight: 50, floor: '90' }, b: { weight: 50, cap: '120' } };
    expect(value({ weighted: parts }, { inputs })).toBe('105');
  });

  it('brings a part from its scale to another along a straight line', () => {
    const rescale = { from: ['1', '5'], to: ['0', '100'] };
    const weighted = { a: { weight: 100, rescale } };
    expect(value({ weighted }, { inputs: { a: '4' } })).toBe('75');
    const turned = { a: { weight: 100, rescale: { from: ['1', '5'], to: ['100', '0'] } } };
    expect(value({ weighted: turned }, { inputs: { a: '4' } })).toBe('25');
  });

  it('shares relative weights out, and adds products where weights are factors', () => {
    const weighted = { a: 1, b: 3 };
    expect(value({ weighted, weights: 'relative' }, { inputs })).toBe('132.5');
    expect(value({ weighted, weights: 'factors' }, { inputs })).toBe('530');
  });
});

describe('what raters entered', () => {
  const lists = { 'peer.rating': ['1', '5', '4', '4'] };
  const raters = (more: object) => ({ raters: { of: 'peer.rating', ...more } });

  it('becomes a mean, a median, or a mean without both ends', () => {
    expect(value(raters({ take: 'mean' }), { lists })).toBe('3.5');
    expect(value(raters({ take: 'median' }), { lists })).toBe('4');
    expect(value(raters({ take: 'trimmed mean' }), { lists })).toBe('4');
    expect(value(raters({ take: 'trimmed mean', dropEachEnd: 2 }), { lists })).toBeUndefined();
  });

  it('is missing where too few entered anything', () => {
    const few = raters({ take: 'mean', atLeast: 5 });
    expect(scored(few, { lists })).toMatchObject({ because: 'peer.rating is missing' });
    expect(value({ ...few, missing: { use: '3' } }, { lists })).toBe('3');
    expect(scored({ ...few, missing: 'reject' }, {})).toMatchObject({ kind: 'rejected' });
  });

  it('lies between the least and the most, and does not depend on who came first', () => {
    const rating = fc.integer({ min: 1, max: 9 }).map(String);
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 3, maxLength: 12 }),
        fc.constantFrom('mean', 'median', 'trimmed mean'),
        (ratings, take) => {
          const taken = (listed: readonly string[]) =>
            number(value(raters({ take }), { lists: { 'peer.rating': listed } }) ?? '');
          const all = ratings.map(Number);
          expect(compare(taken(ratings), number(Math.min(...all)))).toBeGreaterThanOrEqual(0);
          expect(compare(taken(ratings), number(Math.max(...all)))).toBeLessThanOrEqual(0);
          expect(taken(ratings.toReversed())).toBe(taken(ratings));
        },
      ),
    );
  });
});

describe('a list of goals', () => {
  const goal = (weight: string, result?: string): Listed => ({
    weight: number(weight),
    ...(result === undefined ? {} : { value: number(result) }),
  });
  const definition = (missing: unknown) => ({ list: { of: 'assess.goals', cap: '120' }, missing });

  it('counts each goal by the weight that stands in it, held within floor and cap', () => {
    const lists = { 'assess.goals': [goal('60', '100'), goal('40', '200')] };
    expect(value(definition('not available'), { lists })).toBe('108');
  });

  it('treats a goal without a result as a missing part', () => {
    const lists = { 'assess.goals': [goal('60', '100'), goal('40')] };
    expect(value(definition('not available'), { lists })).toBeUndefined();
    expect(value(definition('reweight'), { lists })).toBe('100');
    expect(value(definition({ use: '50' }), { lists })).toBe('80');
    expect(scored(definition('reject'), {})).toEqual({ kind: 'rejected', missing: 'assess.goals' });
  });
});

describe('a lookup table', () => {
  const table = {
    lookup: {
      of: ['what', 'how'],
      rows: [
        { when: ['A', ['A', 'B']], gives: 'A' },
        { when: ['A', '-'], gives: 'B' },
        { when: ['-', '-'], gives: 'C' },
      ],
    },
    bands: 'five',
  };
  const rated = (what: string, how: string) => ({
    inputs: { what: { level: what }, how: { level: how } },
  });

  it('is decided by the first row that matches every rating', () => {
    expect(scored(table, rated('A', 'B'))).toMatchObject({ band: 'A', value: '5' });
    expect(scored(table, rated('A', 'D'))).toMatchObject({ band: 'B', value: '4' });
    expect(scored(table, rated('D', 'A'))).toMatchObject({ band: 'C', value: '3' });
  });

  it('has no row where a rating is missing: its rule says what then', () => {
    const without = { inputs: { what: { level: 'A' } } };
    expect(scored(table, without)).toMatchObject({ because: 'how is missing' });
    expect(value({ ...table, missing: { use: '1' } }, without)).toBe('1');
    expect(scored({ ...table, missing: 'reject' }, without)).toMatchObject({ missing: 'how' });
    expect(value({ ...table, missing: 'reweight' }, without)).toBeUndefined();
  });
});

describe('the first of several', () => {
  const definition = { firstOf: ['appealed', 'second', 'total'] };

  it('is the first that is available', () => {
    expect(value(definition, { inputs: { second: '70', total: '80' } })).toBe('70');
    expect(value(definition, { inputs: { appealed: '60', second: '70' } })).toBe('60');
    expect(value(definition)).toBeUndefined();
  });
});

describe('the order of a score', () => {
  const inputs = { a: '88', extra: '9' };
  const definition = {
    weighted: { a: 100 },
    adjust: [
      { bonus: 'extra', atMost: '5' },
      { malus: '0.55', when: 'late' },
    ],
    cap: '92.4',
    round: '1 half up',
    bands: 'five',
    override: [{ when: 'failed', bandAtMost: 'C' }],
  };

  it('is sum, bonus and malus, cap, rounding, band, override', () => {
    const holds = { 'adjust.1': true, 'override.0': false };
    expect(scored(definition, { inputs, holds })).toMatchObject({ value: '92', band: 'A' });
    const noMalus = { 'adjust.1': false, 'override.0': false };
    expect(scored(definition, { inputs, holds: noMalus })).toMatchObject({ value: '92' });
  });

  it('adds bonus points and takes malus points off, each at most as far as it may', () => {
    const holds = { 'adjust.1': true, 'override.0': false };
    const { cap: _, ...uncapped } = { ...definition, round: '0.01 half up' };
    expect(value(uncapped, { inputs, holds })).toBe('92.45');
    expect(scored(uncapped, { inputs, holds })).toMatchObject({
      trace: [
        { ref: 'a' },
        { ref: 'extra', value: '5', effect: 'bonus' },
        { ref: '0.55', effect: 'malus' },
      ],
    });
  });

  it('lets an override cap the band and leave the value, or replace the value', () => {
    const holds = { 'adjust.1': false, 'override.0': true };
    expect(scored(definition, { inputs, holds })).toMatchObject({ value: '92', band: 'C' });
    const replaced = { ...definition, override: [{ when: 'failed', value: '40' }] };
    expect(scored(replaced, { inputs, holds })).toMatchObject({ value: '40', band: 'D' });
    const worse = { ...definition, override: [{ when: 'failed', bandAtMost: 'A' }] };
    const low = { ...inputs, a: '61' };
    expect(scored(worse, { inputs: low, holds })).toMatchObject({ band: 'C' });
  });

  it('treats points and conditions that cannot be told as missing parts', () => {
    const holds = { 'adjust.1': true, 'override.0': false };
    expect(scored(definition, { inputs: { a: '88' }, holds })).toMatchObject({
      because: 'extra is missing',
    });
    expect(scored(definition, { inputs, holds: { 'adjust.1': true } })).toMatchObject({
      because: 'override.0 is missing',
    });
    const rejecting = { ...definition, missing: { 'adjust.1': 'reject' } };
    expect(scored(rejecting, { inputs })).toEqual({ kind: 'rejected', missing: 'adjust.1' });
    const lenient = { ...definition, missing: 'reweight' };
    expect(value(lenient, { inputs: { a: '88' }, holds: {} })).toBe('88');
  });
});

describe('rounding', () => {
  it.each([
    ['0.5 half up', '2.25', '2.5'],
    ['0.5 half down', '2.25', '2'],
    ['0.1 half even', '0.25', '0.2'],
    ['1 half even', '3.5', '4'],
    ['5 down', '9.99', '5'],
    ['5 up', '5.01', '10'],
  ])('%s makes of %s %s', (round, from, to) => {
    expect(value({ weighted: { a: 100 }, round }, { inputs: { a: from } })).toBe(to);
  });
});

it('says exactly one formula', () => {
  expect(scoreDefinitionSchema.safeParse({}).success).toBe(false);
  const two = { weighted: { a: 100 }, firstOf: ['a'] };
  expect(scoreDefinitionSchema.safeParse(two).success).toBe(false);
});

describe('the version of a formula', () => {
  const version = (definition: object, scale: BandScale | undefined = five) =>
    formulaVersion(scoreDefinitionSchema.parse(definition), scale);

  it('is the same for the same meaning, and another where anything counts otherwise', () => {
    const plain = version({ weighted: { a: 60, b: 40 } });
    const title = { zh: '总分', en: 'Total' };
    expect(version({ weighted: { b: 40, a: 60 }, title })).toBe(plain);
    expect(version({ weighted: { a: 40, b: 60 } })).not.toBe(plain);
    expect(version({ weighted: { a: 60, b: 40 } }, { ...five, owns: 'upper' })).not.toBe(plain);
  });
});
