import { rehearsalReportShape, rehearsalShape } from '@reprise/http-contracts/rehearsals';
import { route } from '../platform/routes/index.js';

export const rehearse = route({
  method: 'POST',
  path: '/api/rehearsals',
  summary:
    'Plays a published flow on the real organisation and calendar; nothing is stored and nobody hears of it. One at a time',
  body: rehearsalShape,
  response: rehearsalReportShape,
  problems: ['ACCESS.DENIED', 'FLOW.UNKNOWN', 'CYCLE.BAD_PERIOD', 'REQUEST.BUSY'],
});
