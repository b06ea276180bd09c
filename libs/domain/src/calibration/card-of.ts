import type { FactSource } from '../facts/index.js';
import { quotasAt } from '../flow/compile/index.js';
import type { CompiledFlow, NodeOf } from '../flow/compile/index.js';
import { holdsNow, peopleNow, standingNow } from '../flow/conductor/index.js';
import type { Instant, PersonId } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { OpenedReview } from '../review/index.js';
import { UNRATED } from './calibration-events.js';
import type { BaselineCard } from './calibration-events.js';

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
