import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { bandsByRank } from './index.js';
import type { RankRule } from './index.js';

const rule: RankRule = {
  shares: [
    { band: 'S', percent: 20 },
    { band: 'A', percent: 30 },
  ],
  rest: 'B',
  round: 'down',
  ties: 'better',
};

const banded = (values: readonly number[], more: Partial<RankRule> = {}): string => {
  const group = values.map((each, index) => ({
    id: `p${index + 10}`,
    value: as<Decimal>(String(each)),
  }));
  const bands = bandsByRank(group, { ...rule, ...more });
  return group.map(({ id }) => bands.get(id)).join('');
};

describe('bands by rank', () => {
  it('cut the group at cumulative shares, rounded as the flow says', () => {
    const seven = [7, 6, 5, 4, 3, 2, 1];
    expect(banded(seven)).toBe('SAABBBB');
    expect(banded(seven, { round: 'up' })).toBe('SSAABBB');
    expect(banded(seven, { round: 'half up' })).toBe('SAAABBB');
    expect(banded(seven.toReversed())).toBe('BBBBAAS');
  });

  it('send equal values across an edge up or down together, or part them where told to', () => {
    const tied = [5, 5, 4, 4, 4, 3, 3, 3, 3, 3];
    expect(banded(tied)).toBe('SSAAABBBBB');
    const across = [5, 4, 4, 3, 3, 3, 2, 2, 2, 2];
    expect(banded(across)).toBe('SSSAAABBBB');
    expect(banded(across, { ties: 'worse' })).toBe('SAABBBBBBB');
    expect(banded(across, { ties: 'apart' })).toBe('SSAAABBBBB');
  });

  it('never give a better value a worse band, and equal values one band unless told to part them', () => {
    const bands = ['S', 'A', 'B'];
    const any = fc.record({
      values: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 25 }),
      round: fc.constantFrom('down' as const, 'up' as const, 'half up' as const),
      ties: fc.constantFrom('better' as const, 'worse' as const),
    });
    fc.assert(
      fc.property(any, ({ values, ...more }) => {
        const given = [...banded(values, more)];
        for (const [i, a] of values.entries()) {
          for (const [j, b] of values.entries()) {
            const [first, second] = [bands.indexOf(given[i] ?? ''), bands.indexOf(given[j] ?? '')];
            if (a === b) expect(first).toBe(second);
            if (a > b) expect(first).toBeLessThanOrEqual(second);
          }
        }
      }),
    );
  });
});
