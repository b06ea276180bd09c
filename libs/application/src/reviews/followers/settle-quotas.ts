import type { World } from '@reprise/domain/flow/conductor';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, QuotaId } from '@reprise/domain/kernel';
import { movesResult, whatBecame } from '@reprise/domain/quota-home';
import type { OpenedQuota, QuotaCommand } from '@reprise/domain/quota-home';
import type { OpenedReview, Personal, ReviewEvent } from '@reprise/domain/review';
import type { QuotaRows } from '../../ports/index.js';
import type { HomeBook } from '../quotas/home-book.js';
import type { Moved } from './follower.js';

interface Settling {
  readonly world: World;
  readonly book: HomeBook;
  readonly quotas: QuotaRows;
  readonly at: Instant;
}

/** Brings the homes a review counts in up to what became of its result. */
export const settleQuotas = async (settling: Settling, moved: Moved): Promise<void> => {
  const events = moved.events.filter(movesResult);
  if (events.length === 0) return;
  for (const id of await settling.quotas.homesOf(moved.review.reviewId)) {
    const home = await settling.book.stateOf(id);
    if (home.status === 'unopened') continue;
    for (const event of events) await settle(settling, moved.review, { id, home, event });
  }
};

interface AtHome {
  readonly id: QuotaId;
  readonly home: OpenedQuota;
  readonly event: ReviewEvent;
}

const settle = async (
  settling: Settling,
  review: OpenedReview,
  { id, home, event }: AtHome,
): Promise<void> => {
  const { book, at, world } = settling;
  const became = whatBecame(world, { state: review, at }, { home, event });
  if (became === undefined) return;
  if ('leaves' in became)
    await book.decide(id, { type: 'UncountResults', reviewIds: [review.reviewId], at });
  else await book.decide(id, settledBy(settling, review, { home, band: became.band }));
};

/** What stands is counted whatever the quota says: a quota never undoes. */
const settledBy = (
  { at }: Settling,
  { reviewId, cycleId, startsOn: cycleStartsOn }: OpenedReview,
  { home, band }: { readonly home: OpenedQuota; readonly band: Personal<string> },
): QuotaCommand => ({
  ...{ type: 'CountResults', isSettled: true, by: as<PersonId>('system'), at },
  ...{ flow: home.flow, cycleId, cycleStartsOn, block: home.block },
  ...{ rule: home.rule, group: home.group, members: home.results.size },
  results: [{ reviewId, cycleId, cycleStartsOn, band }],
});
