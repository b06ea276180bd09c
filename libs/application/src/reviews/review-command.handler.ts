import { mayAct, relationTo } from '@reprise/domain/access';
import type { Act, Actor } from '@reprise/domain/access';
import { refuse } from '@reprise/domain/kernel';
import type { Refusal, ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview, ReviewCommand, ReviewEvent } from '@reprise/domain/review';
import { answeredBefore, append, untilAppended } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore } from '../ports/index.js';
import { decideOnReview } from './decide-on-review.js';
import type { ReviewWorldSources } from './decide-on-review.js';
import type { LoadedReview, ReviewStore } from './review-store.js';
import { reviewWrites } from './review-writes.js';

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
/** A command on an opened review; the instant is the request's. */
export type OnReview = Without<Exclude<ReviewCommand, { readonly type: 'OpenReview' }>>;

export interface ReviewHandling extends ReviewWorldSources {
  readonly store: EventStore;
  readonly reviews: ReviewStore;
}

/** What each command needs: one's own task, a role on the whole, or the clockwork itself. */
const ACT: { readonly [T in OnReview['type']]: Act | 'own task' } = {
  CompleteTask: 'own task',
  DeclineTask: 'own task',
  WaiveWindow: 'own task',
  ReassignTask: 'change reviews',
  AddReviewer: 'change reviews',
  RemoveReviewer: 'change reviews',
  ExtendDue: 'change reviews',
  WithdrawReview: 'change reviews',
  PauseClocks: 'change reviews',
  ResumeClocks: 'change reviews',
  PassGate: 'run cycle',
  ApplyCalibration: 'run cycle',
  PassTime: 'pass time',
};

/** One's own task is asked of the review itself; to strangers the review does not exist. */
const refusedAccess = (
  actor: Actor,
  review: OpenedReview,
  command: OnReview,
): Refusal | undefined => {
  const act = ACT[command.type];
  if (act !== 'own task') return mayAct(actor, act);
  return relationTo(actor, review, []) === undefined ? refuse('TASK.UNKNOWN') : undefined;
};

interface Decided extends LoadedReview {
  readonly kind: 'decided';
  readonly state: OpenedReview;
  readonly events: readonly ReviewEvent[];
}

/** Load, ask access, decide: the same whether the change is made or only previewed. */
const decideFor = async (
  { reviews, ...sources }: Omit<ReviewHandling, 'store'>,
  { reviewId, command }: { readonly reviewId: ReviewId; readonly command: OnReview },
  request: Request,
): Promise<Decided | Refusal> => {
  const { state, expected } = await reviews.load(reviewId);
  if (state.status === 'unopened') return refuse('REVIEW.UNKNOWN');
  const denied = refusedAccess(request.actor, state, command);
  if (denied !== undefined) return denied;
  const whole = { ...command, at: request.at } as ReviewCommand;
  const { flowDigest } = state;
  const decision = await decideOnReview(sources, { state, command: whole, flowDigest });
  if (decision.kind === 'refused') return decision;
  return { kind: 'decided', state, expected, events: decision.events };
};

/**
 * Every change of a review goes this way: load, ask access, decide with all that follows from it,
 * and append it whole, with the row that tells its clock.
 */
export const handleReviewCommand =
  ({ store, ...sources }: ReviewHandling) =>
  async (reviewId: ReviewId, command: OnReview, request: Request): Promise<Answer> => {
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const decided = await decideFor(sources, { reviewId, command }, request);
      if (decided.kind === 'refused') return decided;
      const written = await reviewWrites({ store, ...sources }, { reviewId, ...decided }, request);
      return append(store, { request, ...written });
    });
  };

export interface ReviewPreview {
  readonly kind: 'previewed';
  readonly review: OpenedReview;
  readonly events: readonly ReviewEvent[];
}

/** What a change of a review would do, decided like the change itself; nothing is written. */
export const previewReviewCommand =
  (sources: Omit<ReviewHandling, 'store'>) =>
  async (
    reviewId: ReviewId,
    command: OnReview,
    request: Request,
  ): Promise<ReviewPreview | Refusal> => {
    const decided = await decideFor(sources, { reviewId, command }, request);
    if (decided.kind === 'refused') return decided;
    return { kind: 'previewed', review: decided.state, events: decided.events };
  };
