import {
  acceptShape,
  giveRolesShape,
  invitationShape,
  invitedShape,
  personAccessShape,
} from '@reprise/http-contracts/access';
import { doneShape, emptyShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

export const readAccess = route({
  method: 'GET',
  path: '/api/people/:personId/access',
  summary: 'Whether somebody has an account, and which roles; for administrators',
  response: personAccessShape,
  problems: ['ACCESS.DENIED', 'PERSON.UNKNOWN'],
});

export const invite = route({
  method: 'POST',
  path: '/api/people/:personId/invite',
  summary:
    'Makes a link, good once and for seven days, with which somebody chooses a password; an earlier link ends. It is told once, to be handed over',
  headers: ['Idempotency-Key'],
  response: invitedShape,
  problems: [
    'ACCESS.DENIED',
    'ACCESS.NOT_LOGGED',
    'ACCESS.NO_MAIL',
    'ACCESS.MAIL_TAKEN',
    'PERSON.UNKNOWN',
    'PERSON.LEFT',
  ],
});

export const linkAccount = route({
  method: 'POST',
  path: '/api/people/:personId/link-account',
  summary:
    'Says that the account one uses, made before the directory, is of this person: it moves there with its roles',
  headers: ['Idempotency-Key'],
  response: doneShape,
  problems: [
    'ACCESS.DENIED',
    'ACCESS.NOT_LOGGED',
    'ACCESS.NOT_A_FOUNDER',
    'ACCESS.HAS_ACCOUNT',
    'PERSON.UNKNOWN',
    'PERSON.LEFT',
  ],
});

export const putRoles = route({
  method: 'PUT',
  path: '/api/people/:personId/roles',
  summary: 'Gives somebody exactly these roles. Somebody is always left to administer',
  headers: ['Idempotency-Key'],
  body: giveRolesShape,
  response: doneShape,
  problems: ['ACCESS.DENIED', 'ACCESS.NOT_LOGGED', 'ACCESS.LAST_ADMINISTRATOR', 'PERSON.UNKNOWN'],
});

export const readInvitation = route({
  method: 'GET',
  path: '/api/invitations/:token',
  summary: 'Whom an invitation is for. Used, expired and unknown ones look alike',
  isPublic: true,
  response: invitationShape,
  problems: ['INVITATION.UNKNOWN'],
});

export const acceptInvitation = route({
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Chooses a password by an invitation and signs in; sessions begun before that end',
  isPublic: true,
  body: acceptShape,
  response: emptyShape,
  problems: ['INVITATION.UNKNOWN', 'ACCESS.MAIL_TAKEN', 'ACCOUNT.REFUSED'],
});
