import { mayAct } from '@reprise/domain/access';
import { derivedId, refuse } from '@reprise/domain/kernel';
import type { PersonId, Refusal, ReviewId } from '@reprise/domain/kernel';
import { foldReview, initialReview } from '@reprise/domain/review';
import type { OpenedReview, ReviewState } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import type { Request } from '../kernel/index.js';
import type { EventStore, StoredEvent } from '../ports/index.js';
import type { AccessLog } from './access-log.js';

export interface AuditHandling {
  readonly store: EventStore;
  readonly accessLog: AccessLog;
}

export interface ReviewReplay {
  readonly kind: 'replayed';
  /** Every event of the review, also those after the moment looked at. */
  readonly events: readonly StoredEvent[];
  readonly revision: number;
  /** How it stood after that event and before it; nothing of what came later is in either. */
  readonly state: OpenedReview;
  readonly before: ReviewState;
}

/** Length of `2026-03-01T09`: whoever looks on within the hour has opened the replay once. */
const HOUR = 13;

/** Every moment of a review, for its auditor. What cannot be recorded as read is not shown. */
export const replayReview =
  ({ store, accessLog }: AuditHandling) =>
  async (
    reviewId: ReviewId,
    at: number | 'latest',
    request: Request,
  ): Promise<ReviewReplay | Refusal> => {
    const denied = mayAct(request.actor, 'audit');
    if (denied !== undefined) return denied;
    const events = await store.readStream(`review-${reviewId}`);
    const revision = at === 'latest' ? events.length - 1 : at;
    const moment = momentOf(events, revision);
    if (moment.kind === 'refused') return moment;
    const opening = openingOf(reviewId, request);
    const by = request.actor.person;
    const opened = { type: 'ReviewOpenedForAudit', reviewId, by, at: request.at } as const;
    const logged = await accessLog.record(opened, opening);
    return logged.kind === 'refused' ? logged : { ...moment, events, revision };
  };

const momentOf = (
  events: readonly StoredEvent[],
  revision: number,
): Pick<ReviewReplay, 'kind' | 'state' | 'before'> | Refusal => {
  if (events.length === 0) return refuse('REVIEW.UNKNOWN');
  const detail = { event: String(revision), events: String(events.length) };
  const last = events[revision];
  if (last === undefined) return refuse('AUDIT.NO_EVENT', detail);
  const earlier = events.slice(0, revision).map((event) => decode('review', event));
  const before = foldReview(initialReview(), earlier);
  const state = foldReview(before, [decode('review', last)]);
  return state.status === 'unopened'
    ? refuse('REVIEW.UNKNOWN')
    : { kind: 'replayed', state, before };
};

/** Stepping through the events of a review is one opening of it, an hour long. */
const openingOf = (reviewId: ReviewId, request: Request): Request => {
  const { actor, givenBy = actor.person, at } = request;
  const who = givenBy === actor.person ? [actor.person] : [actor.person, givenBy];
  const commandId = derivedId<PersonId>('audit', ...who, reviewId, at.slice(0, HOUR));
  const claim = { actor: actor.person, key: commandId, bodyDigest: 'audit' };
  return { ...request, commandId, claim };
};

export interface ReviewExport {
  readonly kind: 'exported';
  readonly stream: string;
  readonly events: readonly StoredEvent[];
}

/** The stored bytes of a review, for its auditor; each time is recorded. */
export const exportReview =
  ({ store, accessLog }: AuditHandling) =>
  async (reviewId: ReviewId, request: Request): Promise<ReviewExport | Refusal> => {
    const denied = mayAct(request.actor, 'audit');
    if (denied !== undefined) return denied;
    const stream = `review-${reviewId}`;
    const events = await store.readStream(stream);
    if (events.length === 0) return refuse('REVIEW.UNKNOWN');
    const by = request.actor.person;
    const logged = await accessLog.record(
      { type: 'ReviewExported', reviewId, by, at: request.at, events: events.length },
      request,
    );
    return logged.kind === 'refused' ? logged : { kind: 'exported', stream, events };
  };
