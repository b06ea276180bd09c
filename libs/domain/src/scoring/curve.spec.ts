import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { attainment, flawsOf } from './index.js';

const number = (text: string): Decimal => as<Decimal>(text);
const counted = (curve: object, actual: string) =>
  attainment({
    definition: { direction: 'higher', reads: 'actual', ...curve },
    actual: number(actual),
    target: number('100'),
  });

describe('a piecewise-linear measure', () => {
  const points = [
    { at: '80', gives: '0' },
    { at: '100', gives: '100' },
    { at: '120', gives: '120' },
  ];

  it.each([
    ['80', '0'],
    ['90', '50'],
    ['100', '100'],
    ['110', '110'],
    ['79', '0'],
    ['500', '120'],
  ])('counts %s as %s', (actual, gives) => {
    expect(counted({ points }, actual)).toBe(gives);
  });

  it('goes on along its last line where it says so, within floor and cap', () => {
    const beyond = { points, beyond: 'go on' };
    expect(counted(beyond, '140')).toBe('140');
    expect(counted(beyond, '70')).toBe('-50');
    expect(counted({ ...beyond, floor: '0', cap: '130' }, '70')).toBe('0');
    expect(counted({ ...beyond, cap: '130' }, '140')).toBe('130');
  });

  it('reads the attainment unless it says that it reads the actual figure', () => {
    const definition = { direction: 'lower', points } as const;
    const input = { definition, actual: number('110'), target: number('100') };
    expect(attainment(input)).toBe('50');
  });
});

describe('a banded measure', () => {
  const steps = [
    { to: '60', gives: '1' },
    { from: '60', to: '90', gives: '3' },
    { from: '90', gives: '5' },
  ];

  it('counts as its step says, and the edge belongs where the flow says', () => {
    const actuals = ['0', '60', '89.99', '90', '1000'];
    expect(actuals.map((actual) => counted({ steps }, actual))).toEqual(['1', '3', '3', '5', '5']);
    const upper = actuals.map((actual) => counted({ steps, edge: 'upper' }, actual));
    expect(upper).toEqual(['1', '1', '3', '3', '5']);
  });

  it('counts as nothing where no step takes the value', () => {
    expect(counted({ steps: steps.slice(1) }, '10')).toBeUndefined();
  });

  it('has no hole and no overlap, or tells where', () => {
    expect(flawsOf(steps)).toEqual([]);
    expect(flawsOf(steps.slice(1))).toEqual([{ kind: 'hole', at: '< 60' }]);
    const gap = [
      { to: '60', gives: '1' },
      { from: '70', gives: '2' },
    ];
    expect(flawsOf(gap)).toEqual([{ kind: 'hole', at: '60 … 70' }]);
    const twice = [
      { to: '70', gives: '1' },
      { from: '60', gives: '2' },
    ];
    expect(flawsOf(twice)).toEqual([{ kind: 'overlap', at: '60 … 70' }]);
  });

  it('without flaws takes every value exactly once', () => {
    const edge = fc.constantFrom('lower' as const, 'upper' as const);
    const cuts = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, edge, fc.integer({ min: -30, max: 30 }), (unsorted, owns, actual) => {
        const sorted = unsorted.toSorted((a, b) => a - b).map(String);
        const every = [...sorted.keys(), sorted.length].map((index) => ({
          ...(index === 0 ? {} : { from: sorted[index - 1] }),
          ...(index === sorted.length ? {} : { to: sorted[index] }),
          gives: String(index),
        }));
        expect(flawsOf(every)).toEqual([]);
        const below = sorted.filter((cut) =>
          owns === 'lower' ? Number(cut) <= actual : Number(cut) < actual,
        ).length;
        expect(counted({ steps: every, edge: owns }, String(actual))).toBe(String(below));
      }),
    );
  });
});
