import { teamShape } from '@reprise/http-contracts/team';
import { send } from '../../../shared/http/index.js';

export const readTeam = (signal: AbortSignal) =>
  send({ path: '/api/team', response: teamShape, signal });
