import { foldReview, initialReview } from '../review/index.js';
import type { ReviewEvent } from '../review/index.js';
import { visibleAnswers } from './visible-answers.js';
import type { VisibleAnswer } from './visible-answers.js';
import type { Reader, Sight } from './sight.js';

/** What somebody could read at an earlier moment, from the events up to then and nothing later. */
export const visibleThen = (
  then: Omit<Sight, 'review'>,
  events: readonly ReviewEvent[],
  reader: Reader,
): readonly VisibleAnswer[] => {
  const review = foldReview(initialReview(), events);
  return review.status === 'unopened' ? [] : visibleAnswers({ ...then, review }, reader);
};
