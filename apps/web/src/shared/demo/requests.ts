import { advancedShape, personasShape } from '@reprise/http-contracts/session';
import { emptyShape } from '@reprise/http-contracts/shapes';
import { send } from '../../shared/http/index.js';

export const readPersonas = (signal: AbortSignal) =>
  send({ path: '/api/demo/personas', response: personasShape, signal });

export const switchPersona = (personId: string) =>
  send({ method: 'POST', path: '/api/demo/switch', body: { personId }, response: emptyShape });

export const advanceClock = (to: string) =>
  send({ method: 'POST', path: '/api/practice/advance', body: { to }, response: advancedShape });
