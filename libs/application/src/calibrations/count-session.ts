import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import { groupOf } from '@reprise/domain/flow/conductor';
import { refuse } from '@reprise/domain/kernel';
import type { Instant, PersonId, Refusal } from '@reprise/domain/kernel';
import { quotaIdOf } from '@reprise/domain/quota-home';
import { reachesBeyondTable } from '@reprise/domain/quotas';
import type { QuotaRule } from '@reprise/domain/quotas';
import type { OpenedReview } from '@reprise/domain/review';
import type { Change } from '../kernel/index.js';
import { countResults, HomeBook } from '../reviews/index.js';
import type { ReviewHandling } from '../reviews/index.js';

export interface Sitting {
  readonly state: OpenedCalibration;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason?: string;
}

interface Place {
  readonly rule: QuotaRule;
  readonly place: number;
}

/** Quotas that reach beyond this table have homes that other sessions and cycles count in too. */
const homedIn = ({ quota }: OpenedCalibration): readonly Place[] =>
  quota.map((rule, place) => ({ rule, place })).filter(({ rule }) => reachesBeyondTable(rule));

/** Results of a table by the group they count in. */
const byGroup = (
  { cards }: OpenedCalibration,
  { rule, place }: Place,
): readonly (readonly [readonly string[], readonly CardState[]])[] => {
  const groups = new Map<string, CardState[]>();
  for (const card of cards.values()) {
    if (card.isCarried || card.uncounted?.includes(place) === true) continue;
    const key = JSON.stringify(groupOf(rule, card.about ?? {}));
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups].map(([key, all]) => [JSON.parse(key) as readonly string[], all] as const);
};

type Counted = readonly Change<'quota'>[] | Refusal;

/** What a lock counts in the homes beyond its table, in its own append; or why it may not lock. */
export const countSession = async (
  handling: ReviewHandling,
  sitting: Sitting,
): Promise<Counted> => {
  const { state, ...signed } = sitting;
  const homed = homedIn(state);
  const review = homed.length === 0 ? undefined : await anyReview(handling, state);
  if (review === undefined) return [];
  const flow = (await handling.flows.find(review.flowDigest))?.compiled;
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: review.flowDigest });
  const { cycleId, block } = state;
  const facts = await handling.directory.factsAt(sitting.at, flow.document.zone);
  const book = new HomeBook(handling.store);
  for (const each of homed)
    for (const [group, cards] of byGroup(state, each)) {
      const cycleStartsOn = review.startsOn;
      const results = cards.map(({ reviewId, band }) => ({
        reviewId,
        cycleId,
        cycleStartsOn,
        band,
      }));
      const world = { flow, facts };
      const place = { world, cycleId, cycleStartsOn, block, rule: each.rule, group };
      const refusal = await countResults(handling, book, { ...place, ...signed, results });
      if (refusal !== undefined) return refusal;
    }
  return book.changes();
};

/** An unlocked table counts nowhere until it is locked again. */
export const uncountSession = async (
  handling: ReviewHandling,
  { state, at }: Sitting,
): Promise<Counted> => {
  const homed = homedIn(state);
  const review = homed.length === 0 ? undefined : await anyReview(handling, state);
  const flow = review && (await handling.flows.find(review.flowDigest))?.compiled;
  if (flow === undefined) return [];
  const book = new HomeBook(handling.store);
  for (const each of homed)
    for (const [group, cards] of byGroup(state, each)) {
      const { cycleId, block } = state;
      const home = { flow: flow.document.flow, cycleId, block, rule: each.rule, group };
      const reviewIds = cards.map(({ reviewId }) => reviewId);
      await book.decide(quotaIdOf(home), { type: 'UncountResults', reviewIds, at });
    }
  return book.changes();
};

const anyReview = async (
  { reviews }: ReviewHandling,
  { cards }: OpenedCalibration,
): Promise<OpenedReview | undefined> => {
  const [id] = cards.keys();
  const state = id === undefined ? undefined : (await reviews.load(id)).state;
  return state === undefined || state.status === 'unopened' ? undefined : state;
};
