import {
  reviewsPageShape,
  reviewsQueryShape,
  reviewViewShape,
} from '@reprise/http-contracts/reviews';
import { route } from '../platform/routes/index.js';

export const readReviews = route({
  method: 'GET',
  path: '/api/reviews',
  summary: 'One’s own reviews, the latest first',
  query: reviewsQueryShape,
  response: reviewsPageShape,
});

export const readReview = route({
  method: 'GET',
  path: '/api/reviews/:reviewId',
  summary: 'A review with its whole course, its released results and what one may read of it',
  response: reviewViewShape,
  problems: ['REVIEW.UNKNOWN'],
});
