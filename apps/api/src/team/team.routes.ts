import { teamShape } from '@reprise/http-contracts/team';
import { route } from '../platform/routes/index.js';

export const readTeam = route({
  method: 'GET',
  path: '/api/team',
  summary: 'Everybody who reports to the signed-in person, with what is open and for whom it waits',
  response: teamShape,
});
