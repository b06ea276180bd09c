import { ABSENT } from '@reprise/domain/facts';
import {
  groupOf,
  holdsNow,
  standingNow,
  standingOf,
  unitOfGroup,
} from '@reprise/domain/flow/conductor';
import type { World } from '@reprise/domain/flow/conductor';
import type { CycleId, Instant } from '@reprise/domain/kernel';
import type { QuotaRule, Standing } from '@reprise/domain/quotas';
import type { MemberOfCycle, QuotaRows } from '../../ports/index.js';
import type { ReviewStore } from '../review-store.js';

export interface MemberSources {
  readonly reviews: ReviewStore;
  readonly quotas: QuotaRows;
}

export interface GroupAsked {
  readonly world: World;
  readonly cycleId: CycleId;
  readonly block: string;
  readonly rule: QuotaRule;
  readonly group: readonly string[];
  readonly at: Instant;
}

/**
 * How many of a group are due a result: the denominator. Reviews themselves are read only where
 * the flow says by condition who counts, or names the rater by a participant.
 */
export const membersInGroup = async (
  sources: MemberSources,
  asked: GroupAsked,
): Promise<number> => {
  const { cycleId, rule, group } = asked;
  const members = await sources.quotas.membersOf({ cycleId, unit: unitOfGroup(rule, group) });
  let count = 0;
  for (const member of members) {
    if (await isOfGroup(sources, asked, member)) count += 1;
  }
  return count;
};

const isOfGroup = async (
  { reviews }: MemberSources,
  { world, block, rule, group, at }: GroupAsked,
  member: MemberOfCycle,
): Promise<boolean> => {
  if (rule.counts === undefined && rule.rater === undefined)
    return isSame(groupOf(rule, standingIn(world, member)), group);
  const { state } = await reviews.load(member.reviewId);
  if (state.status === 'unopened') return false;
  const looked = { state, at, block };
  const standing = standingNow(world, looked, rule.rater);
  return isSame(groupOf(rule, standing), group) && holdsNow(world, looked, rule.counts);
};

const standingIn = ({ facts }: World, { subject, unit }: MemberOfCycle): Standing => {
  const fact = facts.person(subject);
  if (fact === undefined || fact === ABSENT) return { unit };
  return standingOf(fact, unit, fact.lineManager);
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
