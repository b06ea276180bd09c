import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import type { CycleReview, ReviewAct } from '@reprise/http-contracts/cycles';

type Standing = Pick<CycleReview, 'status' | 'open' | 'rounds'>;

/**
 * What somebody may do about a review as it stands: asked of the same rules that decide the deed,
 * so that a page offers nothing that would be refused.
 */
export const reviewActs = (actor: Actor, review: Standing): ReviewAct[] => {
  const mayChange = mayAct(actor, 'change reviews') === undefined && review.status === 'open';
  const changes: readonly (readonly [ReviewAct, boolean])[] = [
    ['reassign', review.open.some(({ tasks }) => tasks.length > 0)],
    ['extend', review.open.some(({ dueAt }) => dueAt !== undefined)],
    ['addReviewer', review.rounds.length > 0],
    ['withdraw', true],
  ];
  return [
    ...(mayAct(actor, 'audit') === undefined ? (['replay'] as const) : []),
    ...(mayChange ? changes.flatMap(([act, isPossible]) => (isPossible ? [act] : [])) : []),
  ];
};
