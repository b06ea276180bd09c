import { describe, expect, it } from '@jest/globals';
import { as, fold } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, PersonId, ReviewId } from '../kernel/index.js';
import { homeFigure, quotaDecider, quotaIdOf } from './index.js';
import type { CountResults, OpenedQuota, QuotaCommand, QuotaState } from './index.js';

const at = as<Instant>('2026-12-20T01:00:00.000Z');
const rule = { band: ['S'], atMost: '50 %', per: ['rater' as const], overCycles: 2 };

/** A home of a quota over two cycles; each result is `year:review:band`. */
class Home {
  state: QuotaState = quotaDecider.initialState();

  count(results: string, more: Partial<CountResults> = {}): string | undefined {
    const all = results.split(' ').map((each) => {
      const [year = '', review = '', band = ''] = each.split(':');
      const cycleStartsOn = as<CalendarDate>(`${year}-01-01`);
      return { reviewId: as<ReviewId>(review), cycleId: as<CycleId>(year), cycleStartsOn, band };
    });
    const [first] = all;
    if (first === undefined) throw new Error('nothing to count');
    const { cycleId, cycleStartsOn } = first;
    return this.try({
      ...{ type: 'CountResults', flow: 'annual', cycleId, cycleStartsOn, block: 'assess' },
      ...{ rule, group: ['M1'], results: all, members: 4, isSettled: false },
      ...{ by: as<PersonId>('M1'), at, ...more },
    });
  }

  try(command: QuotaCommand): string | undefined {
    const decision = quotaDecider.decide(command, this.state);
    if (decision.kind === 'refused') return decision.code;
    this.state = fold(quotaDecider, decision.events, this.state);
    return undefined;
  }

  figure(year: string, members: number) {
    const opened = this.state as OpenedQuota;
    return homeFigure(opened, { members, cycleStartsOn: `${year}-01-01`, results: opened.results });
  }
}

describe('a quota over several cycles', () => {
  it('counts the results of the cycles before with those of this one, and no older ones', () => {
    const home = new Home();
    home.count('2024:a:S 2024:b:S');
    home.count('2025:c:S 2025:d:A');
    expect(home.figure('2026', 2)).toMatchObject({ actual: 1, allowed: 2 });
    expect(home.count('2026:e:S 2026:f:S', { members: 2 })).toBe('QUOTA.EXCEEDED');
    expect(home.count('2026:e:S', { members: 2 })).toBeUndefined();
  });

  it('lets withdrawn results leave, and takes the result of record for the one handed in', () => {
    const home = new Home();
    home.count('2025:c:S 2025:d:S');
    home.try({ type: 'UncountResults', reviewIds: [as<ReviewId>('c')], at });
    expect(home.figure('2026', 3)).toMatchObject({ actual: 1, allowed: 2 });
    home.count('2025:d:A', { isSettled: true });
    expect(home.figure('2026', 3)).toMatchObject({ actual: 0 });
  });

  it('has one home for all cycles; any other quota has one in each', () => {
    const home = (cycle: string, overCycles?: number) =>
      quotaIdOf({
        ...{ flow: 'annual', cycleId: as<CycleId>(cycle), block: 'assess', group: ['M1'] },
        rule: { band: ['S'], atMost: '1', ...(overCycles === undefined ? {} : { overCycles }) },
      });
    expect(home('2025', 2)).toBe(home('2026', 2));
    expect(home('2025')).not.toBe(home('2026'));
  });
});

describe('the home of a quota', () => {
  it('counts what stands already whatever the quota says, and then takes nothing more', () => {
    const home = new Home();
    const one = { rule: { band: ['S'], atMost: '1' } };
    expect(home.count('2026:a:S 2026:b:S', { ...one, isSettled: true })).toBeUndefined();
    expect(home.count('2026:c:S', one)).toBe('QUOTA.EXCEEDED');
    expect(home.count('2026:a:A', one)).toBeUndefined();
  });

  it('refuses what would leave too few who could still reach the least there must be', () => {
    const home = new Home();
    const least = { rule: { band: ['B'], atLeast: '2' }, members: 3 };
    expect(home.count('2026:a:A', least)).toBeUndefined();
    expect(home.count('2026:b:A', least)).toBe('QUOTA.SHORT');
    expect(home.count('2026:b:B', least)).toBeUndefined();
  });

  it('only advises in a group that is smaller than the flow says', () => {
    const small = { rule: { band: ['S'], atMost: '0', adviseBelow: 5 } };
    expect(new Home().count('2026:a:S', { ...small, members: 4 })).toBeUndefined();
    expect(new Home().count('2026:a:S', { ...small, members: 5 })).toBe('QUOTA.EXCEEDED');
  });
});
