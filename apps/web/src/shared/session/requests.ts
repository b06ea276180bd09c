import { meShape, statusShape } from '@reprise/http-contracts/session';
import type { Me, Status } from '@reprise/http-contracts/session';
import { emptyShape } from '@reprise/http-contracts/shapes';
import { send } from '../http/index.js';

export const readMe = (signal: AbortSignal): Promise<Me> =>
  send({ path: '/api/me', response: meShape, signal });

export const readStatus = (signal: AbortSignal): Promise<Status> =>
  send({ path: '/api/status', response: statusShape, signal });

export const signIn = (body: { email: string; password: string }): Promise<unknown> =>
  send({ method: 'POST', path: '/api/auth/sign-in/email', body, response: emptyShape });

export const signOut = (): Promise<unknown> =>
  send({ method: 'POST', path: '/api/auth/sign-out', body: {}, response: emptyShape });
