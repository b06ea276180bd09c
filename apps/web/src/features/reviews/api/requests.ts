import {
  lineageShape,
  ownReviewsShape,
  reviewViewShape,
  reviewWordsShape,
} from '@reprise/http-contracts/reviews';
import { doneShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const readMyReviews = (signal: AbortSignal) =>
  send({
    path: '/api/reviews/mine',
    query: { limit: 50 },
    response: ownReviewsShape,
    signal,
  });

export const readReview = (reviewId: string, signal: AbortSignal) =>
  send({ path: `/api/reviews/${reviewId}`, response: reviewViewShape, signal });

interface Which {
  readonly reviewId: string;
  readonly score: string;
}

export const readLineage = ({ reviewId, score }: Which, signal: AbortSignal) =>
  send({
    path: `/api/reviews/${reviewId}/results/${encodeURIComponent(score)}`,
    response: lineageShape,
    signal,
  });

export const readWords = (reviewId: string, signal: AbortSignal) =>
  send({ path: `/api/reviews/${reviewId}/words`, response: reviewWordsShape, signal });

interface Said {
  readonly reviewId: string;
  readonly act: 'facts' | 'consent' | 'withdraw-consent';
  readonly body: object;
  readonly idempotencyKey: string;
}

/** Something said on a review beside one's tasks. */
export const say = ({ reviewId, act, body, idempotencyKey }: Said) =>
  send({
    method: 'POST',
    path: `/api/reviews/${reviewId}/${act}`,
    body,
    idempotencyKey,
    response: doneShape,
  });
