import { peopleOf } from './people-of.js';
import type { QuotaFigure, QuotaMember, QuotaRule } from './quota-rule.js';

/**
 * A quota as its groups stand. The denominator is every member due a result, with or without one
 * (decision 9 of the flow language). What stands and cannot be taken back raises the ceiling where
 * later leavers made the group smaller: nothing may be added, that is all.
 */
export const quotaFiguresOf = (
  rule: QuotaRule,
  members: readonly QuotaMember[],
  adviseBelow = 0,
): readonly QuotaFigure[] =>
  groupsOf(rule, members).map(({ group, of }) => ({
    bands: rule.band,
    ...ceiling(rule, of),
    actual: countIn(of, rule.band),
    isBinding: of.length >= (rule.adviseBelow ?? adviseBelow),
    ...(group === undefined ? {} : { group }),
    ...floor(rule, of),
  }));

interface Group {
  readonly group?: readonly string[];
  readonly of: readonly QuotaMember[];
}

/** Everybody, or everybody alike in the attributes that the quota names. */
const groupsOf = ({ per }: QuotaRule, members: readonly QuotaMember[]): readonly Group[] => {
  if (per === undefined) return [{ of: members }];
  const groups = new Map<string, QuotaMember[]>();
  for (const member of members) {
    const key = JSON.stringify(per.map((attribute) => member.about?.[attribute] ?? ''));
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => ({ group: JSON.parse(key) as readonly string[], of }));
};

const countIn = (members: readonly QuotaMember[], bands: readonly string[]): number =>
  members.filter(({ band }) => bands.includes(band)).length;

type Ceiling = Pick<QuotaFigure, 'atMost' | 'allowed' | 'free' | 'withReason'>;

/** A share rounds down unless the flow says otherwise: one more would be more than the share. */
const ceiling = (rule: QuotaRule, members: readonly QuotaMember[]): Ceiling => {
  const atMost = ceilingFor(rule, members.length);
  if (atMost === undefined) return { atMost: '', allowed: members.length };
  const people = (limit: string): number => peopleOf(limit, members.length, rule.round ?? 'down');
  const fixed = countIn(
    members.filter(({ isFixed }) => isFixed),
    rule.band,
  );
  const allowed = Math.max(people(atMost), fixed);
  const { freeUpTo, reasonUpTo = freeUpTo } = rule;
  return {
    atMost,
    allowed,
    ...(freeUpTo === undefined ? {} : { free: Math.max(people(freeUpTo), fixed) }),
    ...(reasonUpTo === undefined ? {} : { withReason: Math.max(people(reasonUpTo), fixed) }),
  };
};

/** Small groups may have a limit of their own: the first size that is not exceeded. */
const ceilingFor = ({ bySize = [], atMost }: QuotaRule, headcount: number): string | undefined =>
  bySize.toSorted((a, b) => a.upTo - b.upTo).find(({ upTo }) => headcount <= upTo)?.atMost ??
  atMost;

const floor = (
  { atLeast, round = 'up' }: QuotaRule,
  members: readonly QuotaMember[],
): Pick<QuotaFigure, 'atLeast' | 'required'> =>
  atLeast === undefined ? {} : { atLeast, required: peopleOf(atLeast, members.length, round) };
