import type { Instant } from '../kernel/index.js';
import { openingOf } from './opening.js';
import type { Wanting } from './opening.js';
import { isSecretVote } from './readers.js';
import { rulesOn } from './sight.js';
import type { Reader, Rule, Sight } from './sight.js';
import { standingOf } from './standing.js';

/** A rule that means somebody, with as what it does, and whether it is open to them. */
export interface Meant {
  readonly rule: Rule;
  /** Place of the rule in the flow. */
  readonly index: number;
  readonly as: string;
  readonly isAnonymous: boolean;
  readonly since?: Instant;
  readonly wanting?: Wanting;
}

/**
 * Every rule on a block that means a reader. Where one of them keeps authors from this reader, so
 * do all: whoever is two things at once does not get to know as the one what is kept from the
 * other. What authors were promised when they answered holds, whatever later versions say.
 */
export const meantBy = (sight: Sight, reader: Reader, block: string): readonly Meant[] => {
  // Not even without names: the few ballots of a panel would tell of each other.
  if (isSecretVote(sight.flow, block)) return [];
  const standing = standingOf(sight, reader);
  const meant = rulesOn(sight.flow, block).flatMap(({ rule, index }) => {
    const role = standing(rule);
    return role === undefined ? [] : [{ rule, index, as: role }];
  });
  const isAnonymous =
    meant.some(({ rule }) => rule.anonymous) || isPromised(sight, standing, block);
  return meant.map((each) => ({ ...each, isAnonymous, ...openness(sight, each.rule) }));
};

const openness = (sight: Sight, rule: Rule): Pick<Meant, 'since' | 'wanting'> => {
  const opening = openingOf(sight, rule);
  if ('wants' in opening) return { wanting: opening };
  return opening.since === undefined ? {} : { since: opening.since };
};

const isPromised = (
  { review }: Sight,
  standing: ReturnType<typeof standingOf>,
  block: string,
): boolean => {
  const { waiting = [], settled = [] } = review.rounds.get(block) ?? {};
  return [...settled.flatMap(({ answers }) => answers), ...waiting].some(({ submission }) => {
    const to = submission.promised?.to;
    return to !== undefined && standing({ to, offices: to }) !== undefined;
  });
};

export const isOpen = ({ wanting }: Meant): boolean => wanting === undefined;
