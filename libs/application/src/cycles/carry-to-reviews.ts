import { derivedId, refuse } from '@reprise/domain/kernel';
import type { PersonId, Refusal, ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview, ReviewCommand } from '@reprise/domain/review';
import type { RowChange } from '@reprise/read-models/rows';
import { append } from '../kernel/index.js';
import type { Request } from '../kernel/index.js';
import type { StreamWrite } from '../ports/index.js';
import { decideOnReview, reviewWrites } from '../reviews/index.js';
import type { LoadedReview, OnReview, ReviewWrites } from '../reviews/index.js';
import type { Duty } from './cycle-duty.js';

/** Reviews changed in one append; with what follows in other streams it stays below 100. */
export const PAGE = 30;

export interface Errand {
  /** What is carried, e.g. which gate; with the review and its revision it makes the command id. */
  readonly purpose: readonly string[];
  /** The command for a review as it stands; none when it does not concern it any more. */
  readonly commandFor: (review: OpenedReview) => OnReview | undefined;
  /** What else goes into the append, once it is known whom the errand reached. */
  readonly beside?: (carried: CarriedPage) => Promise<readonly StreamWrite[] | Refusal>;
}

export interface CarriedPage {
  readonly applied: readonly ReviewId[];
  /** Reviews that ended, or stand elsewhere by now: each is passed over, none is fatal. */
  readonly missed: readonly ReviewId[];
}

interface Gathered {
  readonly applied: ReviewId[];
  readonly missed: ReviewId[];
  readonly writes: StreamWrite[];
  readonly rows: RowChange[];
}

const MOST_TRIES = 5;

/**
 * Carries an errand to one page of reviews in one append. What is already carried is not there to
 * be carried again, so that whoever crashed between two pages simply goes on.
 */
export const carryToReviews = async (
  duty: Duty,
  reviewIds: readonly ReviewId[],
  errand: Errand,
): Promise<CarriedPage | Refusal> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const carried = await carryOnce(duty, reviewIds, errand);
    if (carried === 'again') continue;
    duty.onPage();
    return carried;
  }
  return refuse('REQUEST.BUSY');
};

const carryOnce = async (
  duty: Duty,
  reviewIds: readonly ReviewId[],
  errand: Errand,
): Promise<CarriedPage | Refusal | 'again'> => {
  const gathered: Gathered = { applied: [], missed: [], writes: [], rows: [] };
  const decided = await Promise.all(reviewIds.map((id) => decideOne(duty, id, errand)));
  for (const each of decided) {
    if ('kind' in each) return each;
    gather(each, gathered);
  }
  return send(duty, gathered, errand);
};

const send = async (
  duty: Duty,
  { applied, missed, writes, rows }: Gathered,
  { beside = () => Promise.resolve([]) }: Errand,
): Promise<CarriedPage | Refusal | 'again'> => {
  const others = await beside({ applied, missed });
  if ('kind' in others) return others;
  const all = [...writes, ...others];
  if (all.length === 0) return { applied, missed };
  const { claim: _, ...request } = duty.request;
  const answer = await append(duty.handling.store, { request, writes: all, rows });
  if (answer === 'again') return 'again';
  return answer.kind === 'refused' ? answer : { applied, missed };
};

interface DecidedOne {
  readonly reviewId: ReviewId;
  /** What is written for it; nothing when the errand missed it. */
  readonly written?: ReviewWrites;
}

const decideOne = async (
  { handling, request }: Duty,
  reviewId: ReviewId,
  errand: Errand,
): Promise<DecidedOne | Refusal> => {
  const loaded = await handling.reviews.load(reviewId);
  const command = commandOn(loaded, errand, request);
  const decision = command && (await decideOnReview(handling, command));
  if (decision?.kind === 'refused' && decision.code === 'FLOW.UNKNOWN') return decision;
  if (decision?.kind !== 'accepted' || decision.events.length === 0) return { reviewId };
  const { state, expected } = loaded;
  const { events, after } = decision;
  const revision = String(expected);
  const commandId = derivedId<PersonId>(...errand.purpose, reviewId, revision);
  const its = { ...request, commandId };
  const decided = { reviewId, state, expected, events, after };
  return { reviewId, written: await reviewWrites(handling, decided, its) };
};

const gather = ({ reviewId, written }: DecidedOne, gathered: Gathered): void => {
  if (written === undefined) {
    gathered.missed.push(reviewId);
    return;
  }
  gathered.applied.push(reviewId);
  gathered.writes.push(...written.writes);
  gathered.rows.push(...written.rows);
};

const commandOn = ({ state }: LoadedReview, { commandFor }: Errand, { at }: Request) => {
  if (state.status !== 'open') return undefined;
  const command = commandFor(state);
  if (command === undefined) return undefined;
  const { flowDigest } = state;
  return { state, command: { ...command, at } as ReviewCommand, flowDigest };
};
