import { rehearsalReportShape } from '@reprise/http-contracts/rehearsals';
import type { RehearsalRequest } from '@reprise/http-contracts/rehearsals';
import { send } from '../../../shared/http/index.js';

/** Plays the flow on the real organisation; nothing is stored and nobody hears of it. */
export const rehearse = (request: RehearsalRequest) =>
  send({ method: 'POST', path: '/api/rehearsals', body: request, response: rehearsalReportShape });
