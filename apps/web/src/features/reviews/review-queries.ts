import { queryOptions } from '@tanstack/react-query';
import { readLineage, readMyReviews, readReview, readWords } from './api/requests.js';

export const myReviewsQuery = queryOptions({
  queryKey: ['reviews', 'mine'],
  queryFn: ({ signal }) => readMyReviews(signal),
});

export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['review', reviewId],
    queryFn: ({ signal }) => readReview(reviewId, signal),
  });

export const lineageQuery = (reviewId: string, score: string) =>
  queryOptions({
    queryKey: ['review', reviewId, 'lineage', score],
    queryFn: ({ signal }) => readLineage({ reviewId, score }, signal),
  });

export const wordsQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['review', reviewId, 'words'],
    queryFn: ({ signal }) => readWords(reviewId, signal),
  });
