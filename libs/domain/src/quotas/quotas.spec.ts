import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { balanceFigure, isShort, quotaFiguresOf, tierOf } from './index.js';
import type { QuotaMember, QuotaRule } from './index.js';

const members = (bands: string, about: QuotaMember['about'] = {}): readonly QuotaMember[] =>
  [...bands].map((band) => ({ band: band === '-' ? '' : band, about }));

const figure = (rule: Partial<QuotaRule>, bands: string, adviseBelow = 0) => {
  const [first] = quotaFiguresOf({ band: ['S'], ...rule }, members(bands), adviseBelow);
  if (first === undefined) throw new Error('no figure');
  return first;
};

describe('a quota', () => {
  it('is a share of everybody due a result, the unrated included, rounded as stated', () => {
    expect(figure({ atMost: '20 %' }, 'SSS-----------')).toMatchObject({ allowed: 2, actual: 3 });
    expect(figure({ atMost: '20 %', round: 'up' }, 'SS------------').allowed).toBe(3);
    expect(figure({ atMost: '20 %', round: 'half up' }, 'SS-----------').allowed).toBe(3);
    expect(figure({ atMost: '3' }, 'SSS').allowed).toBe(3);
  });

  it('counts its bands together', () => {
    expect(figure({ band: ['S', 'A'], atMost: '50 %' }, 'SABB').actual).toBe(2);
  });

  it('may ask for at least so many, rounded up', () => {
    const least = figure({ band: ['D'], atLeast: '10 %' }, 'SABBBBBBBBB');
    expect(least).toMatchObject({ required: 2, actual: 0, allowed: 11 });
    expect(isShort(least)).toBe(true);
    expect(isShort(figure({ band: ['D'], atLeast: '10 %' }, 'DDABBBBBBBB'))).toBe(false);
  });

  it('is free up to a limit, then needs a reason, then an approval, then nothing passes', () => {
    const rule = { freeUpTo: '10 %', reasonUpTo: '20 %', atMost: '30 %' };
    const tiers = ['S', 'SS', 'SSS', 'SSSS'].map((best) =>
      tierOf(figure(rule, best.padEnd(10, 'B'))),
    );
    expect(tiers).toEqual(['free', 'reason', 'approval', 'refused']);
    const noReason = { freeUpTo: '10 %', atMost: '30 %' };
    expect(tierOf(figure(noReason, 'SSBBBBBBBB'))).toBe('approval');
    expect(tierOf(figure({ atMost: '30 %' }, 'SSSBBBBBBB'))).toBe('free');
  });

  it('has limits of its own for small groups, and only advises in those the flow names', () => {
    const rule = {
      atMost: '20 %',
      bySize: [
        { upTo: 9, atMost: '2' },
        { upTo: 4, atMost: '1' },
      ],
    };
    expect(['S---', 'S----', 'S---------'].map((group) => figure(rule, group).allowed)).toEqual([
      1, 2, 2,
    ]);
    expect(figure({ atMost: '20 %', adviseBelow: 5 }, 'SSSS').isBinding).toBe(false);
    expect(figure({ atMost: '20 %' }, 'SSSS', 5).isBinding).toBe(false);
    expect(figure({ atMost: '20 %', adviseBelow: 0 }, 'SSSS', 5).isBinding).toBe(true);
  });

  it('holds for each group of the attributes it names', () => {
    const all = [
      ...members('SSB', { grade: 'P5', rater: 'M1' }),
      ...members('SBBBB', { grade: 'P5', rater: 'M2' }),
      ...members('B', { grade: 'P6', rater: 'M2' }),
    ];
    const per = (names: QuotaRule['per']) =>
      quotaFiguresOf({ band: ['S'], atMost: '40 %', per: names }, all).map(
        ({ group, actual, allowed }) => [group?.join(' '), actual, allowed],
      );
    expect(per(['rater'])).toEqual([
      ['M1', 2, 1],
      ['M2', 1, 2],
    ]);
    expect(per(['grade', 'rater'])).toEqual([
      ['P5 M1', 2, 1],
      ['P5 M2', 1, 2],
      ['P6 M2', 0, 0],
    ]);
  });

  it('is never undone: what stands raises the ceiling, and nothing may be added', () => {
    const fixed = members('SS').map((member) => ({ ...member, isFixed: true }));
    const [figureOf] = quotaFiguresOf({ band: ['S'], atMost: '20 %' }, [...fixed, ...members('B')]);
    expect(figureOf).toMatchObject({ allowed: 2, actual: 2 });
  });

  it('rounded down is never more than its share, rounded up never less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(400), (percent, headcount) => {
        const group = '-'.repeat(headcount);
        const atMost = `${percent} %`;
        const [down, up] = (['down', 'up'] as const).map(
          (round) => figure({ atMost, round }, group).allowed * 100,
        );
        expect(down).toBeLessThanOrEqual(percent * headcount);
        expect(up).toBeGreaterThanOrEqual(percent * headcount);
        expect((up ?? 0) - (down ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a balance', () => {
  const values = (...all: readonly number[]) => all.map((each) => as<Decimal>(String(each)));

  it('holds a mean or a median against a number, such as the score of the unit', () => {
    expect(balanceFigure({ of: 'mean', atMost: '85' }, values(80, 90))).toMatchObject({
      holds: true,
    });
    expect(balanceFigure({ of: 'mean', atMost: '84.9' }, values(80, 90))).toMatchObject({
      ...{ holds: false, actual: '85', isBinding: true },
    });
    const few = { of: 'median', atMost: '80', adviseBelow: 4 } as const;
    expect(balanceFigure(few, values(70, 82, 99))).toMatchObject({
      ...{ holds: false, actual: '82', isBinding: false },
    });
    expect(balanceFigure(few, [])).toBeUndefined();
  });

  it('looks at the gaps between neighbours, in order of size', () => {
    const gap = 'gap between neighbours';
    expect(balanceFigure({ of: gap, atMost: '5' }, values(90, 80, 84))).toMatchObject({
      ...{ holds: false, actual: '6' },
    });
    expect(balanceFigure({ of: gap, atLeast: '4' }, values(90, 80, 84))).toMatchObject({
      ...{ holds: true },
    });
    expect(balanceFigure({ of: gap, atLeast: '1' }, values(90, 90))).toMatchObject({
      ...{ holds: false, actual: '0' },
    });
    expect(balanceFigure({ of: gap, atMost: '1' }, values(90))).toBeUndefined();
  });
});
