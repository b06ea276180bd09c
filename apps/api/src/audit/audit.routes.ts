import { exportQueryShape, replayShape } from '@reprise/http-contracts/audit';
import { z } from 'zod';
import { route } from '../platform/routes/index.js';

export const readReplay = route({
  method: 'GET',
  path: '/api/audit/reviews/:reviewId/at/:revision',
  summary:
    'A review as it stood after one of its events, by number or `latest`. Opening it is recorded',
  response: replayShape,
  problems: ['ACCESS.DENIED', 'REVIEW.UNKNOWN', 'AUDIT.NO_EVENT', 'AUDIT.NOT_LOGGED'],
});

export const exportReview = route({
  method: 'GET',
  path: '/api/audit/export',
  summary:
    'The stored events of a review, a line each, behind a line that says what follows and its SHA-256. Recorded',
  query: exportQueryShape,
  produces: 'application/x-ndjson',
  response: z.string(),
  problems: ['ACCESS.DENIED', 'REVIEW.UNKNOWN', 'AUDIT.NOT_LOGGED'],
});
