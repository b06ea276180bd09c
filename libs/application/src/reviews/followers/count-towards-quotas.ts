import { hasHomes, homedQuotas } from '@reprise/domain/flow/compile';
import type { World } from '@reprise/domain/flow/conductor';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, QuotaId, Refusal } from '@reprise/domain/kernel';
import { countedNow, handsInResult, standsAgain } from '@reprise/domain/quota-home';
import type { CountedResult } from '@reprise/domain/quota-home';
import type { QuotaRule } from '@reprise/domain/quotas';
import { blockOf } from '@reprise/domain/review';
import type { OpenedReview, StepKey } from '@reprise/domain/review';
import { countResults, homeOf } from '../quotas/count-results.js';
import { HomeBook } from '../quotas/home-book.js';
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
  const counter = { ...sources, world, book, at };
  await settleQuotas(counter, moved);
  for (const event of events) {
    for (const step of standsAgain(event, review))
      await count(counter, moved, { step, by: as<PersonId>('system'), isSettled: true });
    const refusal = handsInResult(event)
      ? await count(counter, moved, { step: event.step, by: event.by })
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

interface Signed {
  readonly by: PersonId;
  /** It stands already: it is counted whatever the quota says. */
  readonly isSettled?: boolean;
}

const count = async (
  counter: Counter,
  moved: Moved,
  { step, ...signed }: Signed & { readonly step: StepKey },
): Promise<Refusal | undefined> => {
  const block = blockOf(step);
  const node = counter.world.flow.nodes.get(block);
  const rules = node === undefined ? [] : homedQuotas(counter.world.flow, node);
  const homes: QuotaId[] = [];
  for (const rule of rules) {
    const counting = countingOf(counter, moved, { rule, block, ...signed });
    if (counting === undefined) continue;
    homes.push(homeOf(counting));
    const refusal = await countResults(counter, counter.book, counting);
    if (refusal !== undefined) return refusal;
  }
  if (rules.length > 0) await leaveOthers(counter, moved.review, { block, homes });
  return undefined;
};

interface Placed extends Signed {
  readonly rule: QuotaRule;
  readonly block: string;
}

/** What is counted of a review in a quota; nothing where it does not count, or has no band. */
const countingOf = (
  { world, at }: Counter,
  { review, quotaReason }: Moved,
  { rule, block, by, isSettled = false }: Placed,
) => {
  const counted = countedNow(world, { state: review, at, block }, rule);
  if (counted === undefined) return undefined;
  const { group, band } = counted;
  const { reviewId, cycleId, startsOn: cycleStartsOn } = review;
  const result: CountedResult = { reviewId, cycleId, cycleStartsOn, band };
  return {
    ...{ world, cycleId, cycleStartsOn, block, rule, by, at, group, isSettled, results: [result] },
    ...(quotaReason === undefined ? {} : { reason: quotaReason }),
  };
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
