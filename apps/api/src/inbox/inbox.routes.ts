import { inboxPageShape, inboxQueryShape } from '@reprise/http-contracts/inbox';
import { route } from '../platform/routes/index.js';

export const readInbox = route({
  method: 'GET',
  path: '/api/inbox',
  summary: 'Everything that waits for the signed-in person',
  query: inboxQueryShape,
  response: inboxPageShape,
});
