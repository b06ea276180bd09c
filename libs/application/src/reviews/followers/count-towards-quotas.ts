import { groupOf, holdsNow, scoreNow, standingNow } from '@reprise/domain/flow/conductor';
import type { World } from '@reprise/domain/flow/conductor';
import type { Instant, PersonId, QuotaId, Refusal } from '@reprise/domain/kernel';

import type { CountedResult } from '@reprise/domain/quota-home';
import type { QuotaRule } from '@reprise/domain/quotas';
import type { OpenedReview, ReviewEvent } from '@reprise/domain/review';
import { countResults, homeOf } from '../quotas/count-results.js';
import { HomeBook } from '../quotas/home-book.js';
import { hasHomes, homedQuotas } from '../quotas/homed-quotas.js';
import type { Follower, FollowerSources, Following, Moved } from './follower.js';
import { settleQuotas } from './settle-quotas.js';

const NOTHING: Following = { changes: [], rows: [] };

/**
 * Keeps the homes of quotas as reviews have it. What is handed in is counted by the append that
 * carries it, or refused with it; what was sent back, withdrawn or decided otherwise since is
 * counted anew and never refused: it stands already.
 */
export const countTowardsQuotas: Follower = async (sources, moved) => {
  const { review, events } = moved;
  const found = await sources.flows.find(review.flowDigest);
  if (found === undefined || !hasHomes(found.compiled)) return NOTHING;
  const at = review.lastAt;
  if (at === undefined) return NOTHING;
  const flow = found.compiled;
  const world = { flow, facts: await sources.directory.factsAt(at, flow.document.zone) };
  const book = new HomeBook(sources.store);
  await settleQuotas({ ...sources, world, book, at }, moved);
  for (const event of events) {
    const refusal = isHandedIn(event)
      ? await count({ ...sources, world, book, at }, moved, event)
      : undefined;
    if (refusal !== undefined) return { ...NOTHING, refusal };
  }
  return { changes: book.changes(), rows: [] };
};

interface Counter extends FollowerSources {
  readonly world: World;
  readonly book: HomeBook;
  readonly at: Instant;
}

type HandedIn = Extract<ReviewEvent, { readonly type: 'AssessmentSubmitted' | 'DecisionRecorded' }>;

/** A decision hands in a result only when it lets the review go on. */
const isHandedIn = (event: ReviewEvent): event is HandedIn =>
  event.type === 'AssessmentSubmitted' ||
  (event.type === 'DecisionRecorded' && event.outcome === 'approve');

const count = async (
  counter: Counter,
  moved: Moved,
  { step, by }: HandedIn,
): Promise<Refusal | undefined> => {
  const block = step.split('[', 1)[0] ?? step;
  const node = counter.world.flow.nodes.get(block);
  const rules = node === undefined ? [] : homedQuotas(counter.world.flow, node);
  const homes: QuotaId[] = [];
  for (const rule of rules) {
    const counting = countingOf(counter, moved, { rule, block, by });
    if (counting === undefined) continue;
    homes.push(homeOf(counting));
    const refusal = await countResults(counter, counter.book, counting);
    if (refusal !== undefined) return refusal;
  }
  if (rules.length > 0) await leaveOthers(counter, moved.review, { block, homes });
  return undefined;
};

interface Placed {
  readonly rule: QuotaRule;
  readonly block: string;
  readonly by: PersonId;
}

/** What is counted of a review in a quota; nothing where it does not count, or has no band. */
const countingOf = (
  { world, at }: Counter,
  { review, quotaReason }: Moved,
  { rule, block, by }: Placed,
) => {
  const looked = { state: review, at, block };
  const band = bandOf(world, looked, rule);
  if (band === undefined || !holdsNow(world, looked, rule.counts)) return undefined;
  const { reviewId, cycleId, startsOn: cycleStartsOn } = review;
  const result: CountedResult = { reviewId, cycleId, cycleStartsOn, band };
  return {
    ...{ world, cycleId, cycleStartsOn, block, rule, by, at, results: [result] },
    group: groupOf(rule, standingNow(world, looked, rule.rater)),
    ...(quotaReason === undefined ? {} : { reason: quotaReason }),
  };
};

const bandOf = (
  world: World,
  looked: { readonly state: OpenedReview; readonly at: Instant },
  { of }: QuotaRule,
): string | undefined => {
  const result = of === undefined ? undefined : scoreNow(world, looked, of);
  return result?.available === true ? result.band : undefined;
};

/** Handed in again from another group, a result leaves the home it was counted in before. */
const leaveOthers = async (
  { quotas, book, at }: Counter,
  { reviewId }: OpenedReview,
  { block, homes }: { readonly block: string; readonly homes: readonly QuotaId[] },
): Promise<void> => {
  for (const id of await quotas.homesOf(reviewId)) {
    const home = await book.stateOf(id);
    const isOther = home.status === 'open' && home.block === block && !homes.includes(id);
    if (isOther) await book.decide(id, { type: 'UncountResults', reviewIds: [reviewId], at });
  }
};
