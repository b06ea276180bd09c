import {
  calibrationsQueryShape,
  calibrationsShape,
  calibrationViewShape,
  lockShape,
  moveCardShape,
  unlockShape,
} from '@reprise/http-contracts/calibrations';
import { doneShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

const PROBLEMS = ['CALIBRATION.UNKNOWN', 'ACCESS.DENIED'];

export const readCalibrations = route({
  method: 'GET',
  path: '/api/calibrations',
  summary: 'Sessions one sits in; all of them for who runs or checks reviews',
  query: calibrationsQueryShape,
  response: calibrationsShape,
});

export const readCalibration = route({
  method: 'GET',
  path: '/api/calibrations/:calibrationId',
  summary: 'A session with its cards, quotas as the table stands, and what one may do now',
  response: calibrationViewShape,
  problems: ['CALIBRATION.UNKNOWN'],
});

export const moveCard = route({
  method: 'POST',
  path: '/api/calibrations/:calibrationId/move',
  summary: 'Moves a card to another band, with a reason; on the revision of the card',
  headers: ['Idempotency-Key', 'If-Match'],
  body: moveCardShape,
  response: doneShape,
  problems: [
    ...PROBLEMS,
    'CALIBRATION.LOCKED',
    'CARD.UNKNOWN',
    'CARD.UNKNOWN_BAND',
    'CARD.STALE',
    'CARD.OWN',
    'CARD.OFF_AGENDA',
    'CARD.CARRIED',
    'CARD.REASON_MISSING',
  ],
});

export const lockCalibration = route({
  method: 'POST',
  path: '/api/calibrations/:calibrationId/lock',
  summary: 'Ends a session; its results go back to the reviews',
  headers: ['Idempotency-Key'],
  body: lockShape,
  response: doneShape,
  problems: [
    ...PROBLEMS,
    'CALIBRATION.LOCKED',
    'CALIBRATION.EMPTY',
    'CALIBRATION.NOT_FACILITATOR',
    'CALIBRATION.MOVES_UNDECIDED',
    'CALIBRATION.QUOTA_EXCEEDED',
    'CALIBRATION.QUOTA_SHORT',
    'CALIBRATION.QUOTA_NEEDS_REASON',
    'CALIBRATION.QUOTA_NEEDS_APPROVAL',
    'CALIBRATION.UNBALANCED',
    'CALIBRATION.CHECK_FAILED',
    'QUOTA.EXCEEDED',
    'QUOTA.SHORT',
    'QUOTA.NEEDS_REASON',
    'QUOTA.NEEDS_APPROVAL',
  ],
});

export const unlockCalibration = route({
  method: 'POST',
  path: '/api/calibrations/:calibrationId/unlock',
  summary: 'Opens a locked session again, as long as no result has gone back',
  headers: ['Idempotency-Key'],
  body: unlockShape,
  response: doneShape,
  problems: [
    ...PROBLEMS,
    'CALIBRATION.NOT_LOCKED',
    'CALIBRATION.RESULTS_CARRIED',
    'CALIBRATION.REASON_MISSING',
  ],
});
