import {
  assignStepShape,
  extendReviewShape,
  liftBarShape,
  reassignShape,
  reviewerShape,
  reviewsPageShape,
  reviewsQueryShape,
  withdrawShape,
} from '@reprise/http-contracts/cycles';
import { changeRoute } from '../changes/change-route.js';
import { route } from '../platform/routes/index.js';

export const listReviews = route({
  method: 'GET',
  path: '/api/reviews',
  summary: 'Reviews by cycle, stage, unit, status and subject, with what is open in each',
  query: reviewsQueryShape,
  response: reviewsPageShape,
  problems: ['ACCESS.DENIED'],
});

const problems = [
  'ACCESS.DENIED',
  'REVIEW.UNKNOWN',
  'REVIEW.CLOSED',
  'REVIEW.TOO_MUCH_AT_ONCE',
  'TASK.REASON_MISSING',
] as const;

export const reassign = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/reassign',
  summary: 'Gives an open task to somebody else. Previewed with preview=true',
  body: reassignShape,
  problems: [...problems, 'TASK.UNKNOWN', 'TASK.CLOSED', 'TASK.OWN_ASSESSMENT', 'PERSON.UNKNOWN'],
});

export const extendReview = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/extend',
  summary: 'Moves the due of an open step to a later day. Previewed with preview=true',
  body: extendReviewShape,
  problems: [
    ...problems,
    'STEP.NO_OPEN_DUE',
    'STEP.NOT_LATER',
    'STEP.PAST_LATEST',
    'STEP.EXTENDED_ENOUGH',
    'STEP.EXTENDED_TOO_FAR',
    'STEP.REASON_NOT_LISTED',
  ],
});

export const addReviewer = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/add-reviewer',
  summary: 'Adds somebody to a round of reviewers that is running. Previewed with preview=true',
  body: reviewerShape,
  problems: [
    ...problems,
    'REVIEWERS.NOT_RUNNING',
    'REVIEWERS.CLOSED',
    'REVIEWERS.ALREADY',
    'TASK.OWN_ASSESSMENT',
    'PERSON.UNKNOWN',
  ],
});

export const removeReviewer = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/remove-reviewer',
  summary: 'Takes somebody out of a round of reviewers. Previewed with preview=true',
  body: reviewerShape,
  problems: [...problems, 'REVIEWERS.UNKNOWN'],
});

export const assignStep = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/assign-step',
  summary: 'Gives an open step to somebody whom the flow did not find. Previewed with preview=true',
  body: assignStepShape,
  problems: [
    ...problems,
    'STEP.NOT_OPEN',
    'TASK.ALREADY_THEIRS',
    'TASK.OWN_ASSESSMENT',
    'PERSON.UNKNOWN',
  ],
});

export const liftBar = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/lift-bar',
  summary:
    'Lets somebody do what the flow bars them from, by whom it names for that. Previewed with preview=true',
  body: liftBarShape,
  problems: problems.filter((code) => code !== 'ACCESS.DENIED'),
});

export const withdraw = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/withdraw',
  summary: 'Takes a review out of its cycle; what was written stays. Previewed with preview=true',
  body: withdrawShape,
  problems,
});
