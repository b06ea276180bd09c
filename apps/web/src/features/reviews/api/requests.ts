import { reviewsPageShape, reviewViewShape } from '@reprise/http-contracts/reviews';
import { send } from '../../../shared/http/index.js';

export const readMyReviews = (signal: AbortSignal) =>
  send({
    path: '/api/reviews',
    query: { mine: true, limit: 50 },
    response: reviewsPageShape,
    signal,
  });

export const readReview = (reviewId: string, signal: AbortSignal) =>
  send({ path: `/api/reviews/${reviewId}`, response: reviewViewShape, signal });
