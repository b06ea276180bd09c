import { recordNow } from '@reprise/domain/flow/conductor';
import type { World } from '@reprise/domain/flow/conductor';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, QuotaId } from '@reprise/domain/kernel';
import type { OpenedQuota, QuotaCommand } from '@reprise/domain/quota-home';
import { ERASED } from '@reprise/domain/review';
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

/** Events after which what a review counts for is another thing. */
const MOVING = new Set<ReviewEvent['type']>(['SentBack', 'CalibrationApplied', 'ReviewClosed']);

/** Brings the homes a review counts in up to what became of its result. */
export const settleQuotas = async (settling: Settling, moved: Moved): Promise<void> => {
  const events = moved.events.filter(({ type }) => MOVING.has(type));
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
  const { book, at } = settling;
  if (leaves(event, home)) {
    await book.decide(id, { type: 'UncountResults', reviewIds: [review.reviewId], at });
    return;
  }
  const band = bandAfter(settling, review, { id, home, event });
  if (band !== undefined) await book.decide(id, settledBy(settling, review, { home, band }));
};

/** Sent back to before it was handed in, or taken out of the cycle altogether. */
const leaves = (event: ReviewEvent, { block }: OpenedQuota): boolean => {
  if (event.type === 'SentBack')
    return event.cleared.some((step) => step.split('[', 1)[0] === block);
  return event.type === 'ReviewClosed' && ['withdrawn', 'excused'].includes(event.kind);
};

const bandAfter = (
  settling: Settling,
  review: OpenedReview,
  { home, event }: AtHome,
): Personal<string> | undefined => {
  const score = scoreOf(settling.world, home);
  if (event.type === 'CalibrationApplied') return event.score === score ? event.band : undefined;
  if (event.type !== 'ReviewClosed') return undefined;
  const { world, at } = settling;
  return recordNow(world, { state: review, at }) ?? bandOf(review, score);
};

const bandOf = ({ scores }: OpenedReview, score = ''): Personal<string> | undefined => {
  const result = scores.get(score);
  if (result === ERASED) return ERASED;
  return result?.available === true ? result.band : undefined;
};

const scoreOf = ({ flow }: World, { rule, block }: OpenedQuota): string | undefined => {
  const node = flow.nodes.get(block);
  return node?.kind === 'calibration' ? node.document.score : rule.of;
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
