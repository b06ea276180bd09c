import { invitationShape } from '@reprise/http-contracts/access';
import { emptyShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const readInvitation = (token: string, signal: AbortSignal) =>
  send({
    path: `/api/invitations/${encodeURIComponent(token)}`,
    response: invitationShape,
    signal,
  });

export const acceptInvitation = (body: { token: string; password: string }) =>
  send({ method: 'POST', path: '/api/invitations/accept', body, response: emptyShape });
