import type { World } from '@reprise/domain/flow/conductor';
import type { CalendarDate, CycleId, Instant, PersonId, Refusal } from '@reprise/domain/kernel';
import { quotaIdOf } from '@reprise/domain/quota-home';
import type { CountedResult } from '@reprise/domain/quota-home';
import type { QuotaRule } from '@reprise/domain/quotas';
import type { HomeBook } from './home-book.js';
import { membersInGroup } from './members-in-group.js';
import type { MemberSources } from './members-in-group.js';

export interface Counting {
  readonly world: World;
  readonly cycleId: CycleId;
  readonly cycleStartsOn: CalendarDate;
  readonly block: string;
  readonly rule: QuotaRule;
  readonly group: readonly string[];
  readonly results: readonly CountedResult[];
  readonly reason?: string;
  readonly isSettled?: boolean;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Where a quota of a group is counted. */
export const homeOf = ({ world, cycleId, block, rule, group }: Omit<Counting, 'results'>) =>
  quotaIdOf({ flow: world.flow.document.flow, cycleId, block, rule, group });

/** Counts results in the home of a quota, which is opened by the first of them. */
export const countResults = async (
  sources: MemberSources,
  book: HomeBook,
  counting: Counting,
): Promise<Refusal | undefined> => {
  const { world, isSettled = false, ...counted } = counting;
  const flow = world.flow.document.flow;
  const members = await membersInGroup(sources, counting);
  const command = { type: 'CountResults', ...counted, isSettled, flow, members } as const;
  return book.decide(homeOf(counting), command);
};
