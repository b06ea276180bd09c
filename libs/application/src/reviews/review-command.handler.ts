import { mayAct, relationTo } from '@reprise/domain/access';
import type { Act, Actor } from '@reprise/domain/access';
import { refuse } from '@reprise/domain/kernel';
import type { Refusal, ReviewId } from '@reprise/domain/kernel';
import { chairs } from '@reprise/domain/review';
import type {
  Decided,
  OpenedReview,
  ReviewCommand,
  ReviewEvent,
  ReviewState,
} from '@reprise/domain/review';
import { answeredBefore, append, untilAppended } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, QuotaRows, RestsOn } from '../ports/index.js';
import { decideHopefully, decideOnReview } from './decide-on-review.js';
import type { ToDecide, ReviewWorldSources } from './decide-on-review.js';
import type { LoadedReview, ReviewStore } from './review-store.js';
import { reviewWrites } from './review-writes.js';

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
/** A command on an opened review; the instant is the request's. */
export type OnReview = Without<Exclude<ReviewCommand, { readonly type: 'OpenReview' }>>;

export interface ReviewHandling extends ReviewWorldSources {
  readonly store: EventStore;
  readonly reviews: ReviewStore;
  readonly quotas: QuotaRows;
}

/**
 * What each command needs: one's own task, a role on the whole, the clockwork itself, or a say
 * that only the flow gives, which is for the decision to find.
 */
const ACT: { readonly [T in OnReview['type']]: Act | 'own task' | 'named by the flow' } = {
  CompleteTask: 'own task',
  ReviseAnswer: 'own task',
  WithdrawAnswer: 'own task',
  DeclineTask: 'own task',
  WaiveWindow: 'own task',
  GiveConsent: 'own task',
  WithdrawConsent: 'own task',
  RecordAttendance: 'own task',
  ReassignTask: 'change reviews',
  ClaimTask: 'own task',
  ReleaseTask: 'own task',
  DelegateTask: 'own task',
  EndDelegation: 'own task',
  AssignStep: 'change reviews',
  ShareTask: 'change reviews',
  Substitute: 'change reviews',
  LiftBar: 'named by the flow',
  AddReviewer: 'change reviews',
  RemoveReviewer: 'change reviews',
  ExtendDue: 'change reviews',
  ReopenWindow: 'change reviews',
  WithdrawReview: 'change reviews',
  ReinstateReview: 'change reviews',
  MigrateReview: 'change reviews',
  SkipStep: 'change reviews',
  ReopenStep: 'change reviews',
  RestoreStep: 'change reviews',
  TakeBackExtension: 'change reviews',
  PauseClocks: 'change reviews',
  ResumeClocks: 'change reviews',
  PassGate: 'run cycle',
  ApplyCalibration: 'run cycle',
  PassTime: 'pass time',
  // Who may record what is said by the flow, and asked of the review with its participants.
  RecordFact: 'named by the flow',
};

/** Asked before anything is loaded: whoever may not do this at all hears nothing of any review. */
const refusedAct = (actor: Actor, { type }: OnReview): Refusal | undefined => {
  const act = ACT[type];
  return act === 'own task' || act === 'named by the flow' ? undefined : mayAct(actor, act);
};

/** One's own task is asked of the review itself; to strangers the review does not exist. */
const refusedTask = (
  actor: Actor,
  review: OpenedReview,
  { type }: OnReview,
): Refusal | undefined =>
  ACT[type] === 'own task' &&
  relationTo(actor, review, []) === undefined &&
  !chairsAny(actor, review)
    ? refuse('TASK.UNKNOWN')
    : undefined;

/** Whoever chairs a vote need not have a ballot in each of its rounds. */
const chairsAny = ({ person }: Actor, { steps }: OpenedReview): boolean =>
  [...steps.values()].some((step) => chairs(step, person));

interface DecidedFor extends LoadedReview {
  readonly kind: 'decided';
  readonly state: OpenedReview;
  readonly events: readonly ReviewEvent[];
  readonly after: ReviewState;
  /** What was not read anew for it. */
  readonly restsOn?: RestsOn | undefined;
}

type Decide = (deciding: ToDecide) => Promise<(Decided & { readonly restsOn?: RestsOn }) | Refusal>;

interface Asked {
  readonly reviewId: ReviewId;
  readonly command: OnReview;
}

/** Ask whose task it is, decide: the same whether the change is made or only previewed. */
const decideFor = async (
  decide: Decide,
  { command, state, expected }: Pick<Asked, 'command'> & LoadedReview,
  request: Request,
): Promise<DecidedFor | Refusal> => {
  if (state.status === 'unopened') return refuse('REVIEW.UNKNOWN');
  const denied = refusedTask(request.actor, state, command);
  if (denied !== undefined) return denied;
  const whole = { ...command, at: request.at } as ReviewCommand;
  const { flowDigest } = state;
  const decision = await decide({ state, command: whole, flowDigest });
  if (decision.kind === 'refused') return decision;
  const { events, after, restsOn } = decision;
  return { kind: 'decided', state, expected, events, after, restsOn };
};

const appendDecided = async (
  handling: ReviewHandling,
  { reviewId, command, ...decided }: Asked & DecidedFor,
  request: Request,
): Promise<Answer | 'again'> => {
  const { store, reviews } = handling;
  const because = { ...decided, ...quotaReasonOf(command) };
  const { refusal, ...written } = await reviewWrites(handling, { reviewId, ...because }, request);
  if (refusal !== undefined) return refusal;
  const onAppended = (revisions: Readonly<Record<string, number>>): void => {
    const revision = revisions[`review-${reviewId}`];
    if (revision !== undefined) reviews.remember(reviewId, decided, revision);
  };
  const { restsOn } = decided;
  return append(store, { request, ...written, restsOn, onAppended });
};

const quotaReasonOf = (command: OnReview): { readonly quotaReason?: string } =>
  command.type === 'CompleteTask' && command.quotaReason !== undefined
    ? { quotaReason: command.quotaReason }
    : {};

/**
 * Decides on the review and the directory as this process knew them last, and appends: nearly
 * always nobody else was there meanwhile, and that the append succeeds proves it, the claim of the
 * request included.
 * Whatever else it would come to is no answer yet, because it may rest on what is no longer so.
 */
const changeHopefully = async (
  handling: ReviewHandling,
  { reviewId, command }: Asked,
  request: Request,
): Promise<Answer | undefined> => {
  const { reviews } = handling;
  const loaded = reviews.recall(reviewId) ?? (await reviews.load(reviewId));
  const decide: Decide = (deciding) => decideHopefully(handling, deciding);
  const decided = await decideFor(decide, { command, ...loaded }, request);
  if (decided.kind === 'refused' || decided.events.length === 0) return undefined;
  const answer = await appendDecided(handling, { reviewId, command, ...decided }, request);
  return answer === 'again' || answer.kind === 'refused' ? undefined : answer;
};

/**
 * Every change of a review goes this way: ask access, load, decide with all that follows from it,
 * and append it whole, with the row that tells its clock.
 */
export const handleReviewCommand =
  (handling: ReviewHandling) =>
  async (reviewId: ReviewId, command: OnReview, request: Request): Promise<Answer> => {
    const denied = refusedAct(request.actor, command);
    if (denied !== undefined) return denied;
    const { store, reviews } = handling;
    const asked = { reviewId, command };
    const answer =
      (await changeHopefully(handling, asked, request)) ?? (await answeredBefore(store, request));
    if (answer !== undefined) return answer;
    const decide: Decide = (deciding) => decideOnReview(handling, deciding);
    return untilAppended(async () => {
      const loaded = await reviews.load(reviewId);
      const decided = await decideFor(decide, { command, ...loaded }, request);
      if (decided.kind === 'refused') return decided;
      return appendDecided(handling, { reviewId, command, ...decided }, request);
    });
  };

export interface ReviewPreview {
  readonly kind: 'previewed';
  readonly review: OpenedReview;
  readonly events: readonly ReviewEvent[];
}

/** What a change of a review would do, decided like the change itself; nothing is written. */
export const previewReviewCommand =
  ({ reviews, ...sources }: Omit<ReviewHandling, 'store'>) =>
  async (
    reviewId: ReviewId,
    command: OnReview,
    request: Request,
  ): Promise<ReviewPreview | Refusal> => {
    const denied = refusedAct(request.actor, command);
    if (denied !== undefined) return denied;
    const loaded = await reviews.load(reviewId);
    const decide: Decide = (deciding) => decideOnReview(sources, deciding);
    const decided = await decideFor(decide, { command, ...loaded }, request);
    if (decided.kind === 'refused') return decided;
    return { kind: 'previewed', review: decided.state, events: decided.events };
  };
