import { invitedShape, personAccessShape } from '@reprise/http-contracts/access';
import type { GivenRole } from '@reprise/http-contracts/access';
import { doneShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const readAccess = (personId: string, signal: AbortSignal) =>
  send({ path: `/api/people/${personId}/access`, response: personAccessShape, signal });

export const invitePerson = (personId: string, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: `/api/people/${personId}/invite`,
    idempotencyKey,
    response: invitedShape,
  });

export const giveRoles = (personId: string, roles: readonly GivenRole[], idempotencyKey: string) =>
  send({
    method: 'PUT',
    path: `/api/people/${personId}/roles`,
    body: { roles },
    idempotencyKey,
    response: doneShape,
  });

export const linkAccount = (personId: string, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: `/api/people/${personId}/link-account`,
    idempotencyKey,
    response: doneShape,
  });
