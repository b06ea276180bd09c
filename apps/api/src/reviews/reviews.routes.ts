import { lineageShape, ownReviewsShape, reviewViewShape } from '@reprise/http-contracts/reviews';
import { pagingShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

export const readOwnReviews = route({
  method: 'GET',
  path: '/api/reviews/mine',
  summary: 'One’s own reviews, the latest first',
  query: pagingShape,
  response: ownReviewsShape,
});

export const readReview = route({
  method: 'GET',
  path: '/api/reviews/:reviewId',
  summary: 'A review with its whole course, its released results and what one may read of it',
  response: reviewViewShape,
  problems: ['REVIEW.UNKNOWN'],
});

export const readLineage = route({
  method: 'GET',
  path: '/api/reviews/:reviewId/results/:score',
  summary:
    'Why a released result is what it is: formulas, weights and inputs, down to the imported rows',
  response: lineageShape,
  problems: ['REVIEW.UNKNOWN', 'RESULT.UNKNOWN'],
});
