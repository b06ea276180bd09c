import { UNRATED } from '@reprise/domain/calibration';
import type { BaselineCard } from '@reprise/domain/calibration';
import type { FactSource } from '@reprise/domain/facts';
import { quotasAt } from '@reprise/domain/flow/compile';
import type { CompiledFlow, NodeOf } from '@reprise/domain/flow/compile';
import { holdsNow, peopleNow, standingNow } from '@reprise/domain/flow/conductor';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { OpenedReview } from '@reprise/domain/review';

interface Laid {
  readonly flow: CompiledFlow;
  readonly facts: FactSource;
  readonly node: NodeOf<'calibration'>;
  readonly at: Instant;
}

/**
 * A review's card, with where its subject stands in what the quotas group by; without a result it
 * comes unrated, and the panel may rate it.
 */
export const cardOf = (laid: Laid, review: OpenedReview): BaselineCard => {
  const { reviewId, subject, scores } = review;
  const card = { reviewId, subject, ...rulesOn(laid, review) };
  const result = scores.get(laid.node.document.score);
  if (result === ERASED) return { ...card, value: ERASED, band: ERASED };
  if (result === undefined || !result.available) return { ...card, band: UNRATED };
  return { ...card, value: result.value, band: result.band ?? UNRATED };
};

const rulesOn = (
  { node, at, ...world }: Laid,
  state: OpenedReview,
): Omit<BaselineCard, 'reviewId' | 'subject' | 'band'> => {
  const { document } = node;
  const looked = { state, at, block: node.id };
  const rules = quotasAt(world.flow, node);
  const rater = rules.find((rule) => rule.rater !== undefined)?.rater;
  const uncounted = rules.flatMap(({ counts }, place) =>
    holdsNow(world, looked, counts) ? [] : [place],
  );
  const recused = recusedFrom(document.recused ?? [], (role) =>
    peopleNow(world, { ...looked, role }),
  );
  return {
    about: standingNow(world, looked, rater),
    ...(uncounted.length === 0 ? {} : { uncounted }),
    ...(holdsNow(world, looked, document.agenda) ? {} : { isOffAgenda: true }),
    ...(recused.length === 0 ? {} : { recused }),
  };
};

const recusedFrom = (
  roles: readonly string[],
  peopleOf: (role: string) => readonly PersonId[],
): readonly PersonId[] => [...new Set(roles.flatMap(peopleOf))].toSorted();
