import { approveExceptionShape } from '@reprise/http-contracts/calibrations';
import { doneShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

export const approveException = route({
  method: 'POST',
  path: '/api/quotas/:quotaId/approve',
  summary: 'Approves one more in the bands of a quota than a reason alone allows',
  headers: ['Idempotency-Key'],
  body: approveExceptionShape,
  response: doneShape,
  problems: ['ACCESS.DENIED', 'QUOTA.UNKNOWN', 'QUOTA.REASON_MISSING', 'QUOTA.OWN_EXCEPTION'],
});
