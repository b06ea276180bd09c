import { ownReviewsShape, reviewViewShape } from '@reprise/http-contracts/reviews';
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
