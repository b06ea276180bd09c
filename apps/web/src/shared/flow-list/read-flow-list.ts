import { flowListShape } from '@reprise/http-contracts/flows';
import { send } from '../http/index.js';

/** Published flows with their versions, newest first: asked by the catalogue and by who picks one. */
export const readFlowList = (signal: AbortSignal) =>
  send({ path: '/api/flows', response: flowListShape, signal });
