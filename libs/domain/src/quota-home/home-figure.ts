import { quotaFiguresOf } from '../quotas/index.js';
import type { QuotaFigure } from '../quotas/index.js';
import type { CountedResult } from './quota-events.js';
import type { OpenedQuota } from './quota-state.js';

export interface Asked {
  /** Members due a result in this cycle: the denominator, with or without a result so far. */
  readonly members: number;
  readonly cycleStartsOn: string;
  readonly results: ReadonlyMap<string, CountedResult>;
}

/** How a quota stands in its home, the cycles before it taken in where it rolls over them. */
export const homeFigure = ({ rule }: OpenedQuota, asked: Asked): QuotaFigure => {
  const { current, past } = inWindow(asked, rule.overCycles ?? 1);
  const missing = Math.max(0, asked.members - current.length);
  const members = [
    ...[...current, ...past].map(({ band }) => ({ band })),
    ...Array.from({ length: missing }, () => ({ band: '' })),
  ];
  // Everybody stands in the one group of this home.
  const { per: _, ...whole } = rule;
  const [figure] = quotaFiguresOf(whole, members, 0);
  if (figure === undefined) throw new Error('a quota without groups has one figure');
  return { ...figure, isBinding: members.length >= (rule.adviseBelow ?? 0) };
};

/** Members who have no result yet: so many may still fill what there must be at least. */
export const stillToCome = (asked: Asked): number =>
  Math.max(0, asked.members - inWindow(asked, 1).current.length);

/** Results of this cycle, and of so many cycles before it that there are `cycles` together. */
const inWindow = ({ results, cycleStartsOn }: Asked, cycles: number) => {
  const all = [...results.values()];
  const starts = new Set(all.map((each) => each.cycleStartsOn as string));
  const before = [...starts].filter((each) => each < cycleStartsOn).toSorted();
  const counted = new Set(before.slice(Math.max(0, before.length - (cycles - 1))));
  return {
    current: all.filter((each) => each.cycleStartsOn === cycleStartsOn),
    past: cycles === 1 ? [] : all.filter((each) => counted.has(each.cycleStartsOn)),
  };
};
