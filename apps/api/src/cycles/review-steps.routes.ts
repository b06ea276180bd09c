import { reinstateShape, reopenStepShape, stepChangeShape } from '@reprise/http-contracts/cycles';
import { changeRoute } from '../changes/change-route.js';
import { route } from '../platform/routes/index.js';

const problems = [
  'ACCESS.DENIED',
  'REVIEW.UNKNOWN',
  'REVIEW.TOO_MUCH_AT_ONCE',
  'TASK.REASON_MISSING',
] as const;
const onStep = [...problems, 'REVIEW.CLOSED'] as const;

export const skipStep = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/skip-step',
  summary: 'Leaves an open step out; what was written in it stays. Previewed with preview=true',
  body: stepChangeShape,
  problems: [...onStep, 'STEP.NOT_OPEN'],
});

export const reopenStep = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/reopen-step',
  summary:
    'Asks a step once more that is over; knowingly, where something signed, voted on or released rests on it. Previewed with preview=true',
  body: reopenStepShape,
  problems: [...onStep, 'STEP.NOT_OVER', 'STEP.LOCKED', 'STEP.RESTED_ON'],
});

export const restoreStep = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/restore-step',
  summary:
    'Lets a step stand as before it was skipped, reopened or sent back. Previewed with preview=true',
  body: stepChangeShape,
  problems: [...onStep, 'STEP.NOTHING_TO_RESTORE', 'STEP.DUE_PASSED_MEANWHILE'],
});

export const takeBackExtension = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/take-back-extension',
  summary: 'The due before the last extension counts again. Previewed with preview=true',
  body: stepChangeShape,
  problems: [...onStep, 'STEP.NOT_EXTENDED', 'STEP.DUE_PASSED_MEANWHILE'],
});

export const reinstate = route({
  ...changeRoute,
  path: '/api/reviews/:reviewId/reinstate',
  summary:
    'Takes a withdrawal back; dues are later by as long as the review was out. Previewed with preview=true',
  body: reinstateShape,
  problems: [...problems, 'REVIEW.NOT_WITHDRAWN'],
});
