import {
  advancedShape,
  advanceShape,
  becomeShape,
  meShape,
  personasShape,
  setUpShape,
  statusShape,
} from '@reprise/http-contracts/session';
import { emptyShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

export const readStatus = route({
  method: 'GET',
  path: '/api/status',
  summary: 'How this installation is, for the banner; told to anybody',
  isPublic: true,
  response: statusShape,
});

export const readMe = route({
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, and their roles',
  response: meShape,
});

export const setUp = route({
  method: 'POST',
  path: '/api/setup',
  summary: 'Makes the first account of an empty installation and signs it in',
  isPublic: true,
  body: setUpShape,
  response: emptyShape,
  problems: ['SETUP.DONE'],
});

export const readPersonas = route({
  method: 'GET',
  path: '/api/demo/personas',
  summary: 'Whom a visitor of the demonstration may be; on its own machine only',
  isPublic: true,
  response: personasShape,
  problems: ['ACCESS.DENIED'],
});

export const become = route({
  method: 'POST',
  path: '/api/demo/switch',
  summary: 'Signs in as a persona of the demonstration; on its own machine only',
  isPublic: true,
  body: becomeShape,
  response: emptyShape,
  problems: ['ACCESS.DENIED', 'PERSON.UNKNOWN'],
});

export const advanceClock = route({
  method: 'POST',
  path: '/api/practice/advance',
  summary: 'Moves the practice clock ahead; it never goes back',
  body: advanceShape,
  response: advancedShape,
  problems: ['ACCESS.DENIED'],
});
