import {
  consentShape,
  recordFactShape,
  reopenWindowShape,
  reviewWordsShape,
} from '@reprise/http-contracts/reviews';
import { doneShape } from '@reprise/http-contracts/shapes';
import { changeRoute } from '../changes/change-route.js';
import { route } from '../platform/routes/index.js';

const KEYED = ['Idempotency-Key'] as const;

export const readWords = route({
  method: 'GET',
  path: '/api/reviews/:reviewId/words',
  summary: 'What one may say on a review beside one’s tasks: facts, consents, windows to reopen',
  response: reviewWordsShape,
  problems: ['REVIEW.UNKNOWN'],
});

export const recordFact = route({
  method: 'POST',
  path: '/api/reviews/:reviewId/facts',
  summary: 'Records a fact the flow waits for, by one of those whom it names',
  headers: KEYED,
  body: recordFactShape,
  response: doneShape,
  problems: ['REVIEW.UNKNOWN', 'REVIEW.CLOSED', 'REVIEW.TOO_MUCH_AT_ONCE', 'FACT.UNKNOWN'],
});

const consentProblems = ['REVIEW.UNKNOWN', 'REVIEW.CLOSED', 'TASK.UNKNOWN'];

export const giveConsent = route({
  method: 'POST',
  path: '/api/reviews/:reviewId/consent',
  summary: 'Lets those read the answers of a block who need one’s consent for it',
  headers: KEYED,
  body: consentShape,
  response: doneShape,
  problems: [...consentProblems, 'CONSENT.NOT_ASKED'],
});

export const withdrawConsent = route({
  method: 'POST',
  path: '/api/reviews/:reviewId/withdraw-consent',
  summary: 'Takes a consent back: what it opened is closed again from then on',
  headers: KEYED,
  body: consentShape,
  response: doneShape,
  problems: consentProblems,
});

export const reopenWindow = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/reopen-window',
  summary:
    'Opens a window once more that ended unused; what went on meanwhile goes on. Previewed with preview=true',
  body: reopenWindowShape,
  problems: [
    'ACCESS.DENIED',
    'REVIEW.UNKNOWN',
    'REVIEW.CLOSED',
    'REVIEW.TOO_MUCH_AT_ONCE',
    'WINDOW.NOT_ENDED_UNUSED',
    'TASK.REASON_MISSING',
    'STEP.NOT_LATER',
  ],
});
