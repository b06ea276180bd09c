import { lineageShape, ownReviewsShape, reviewViewShape } from '@reprise/http-contracts/reviews';
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
