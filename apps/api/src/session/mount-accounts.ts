import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from '../platform/answer-problem.js';
import { Problem } from '../platform/problem.js';
import { CLIENT_ADDRESS, HAS_LEFT } from './accounts.js';
import type { Accounts } from './accounts.js';

/** Headers of a request as the web platform has them. */
export const webHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_ADDRESS, request.ip);
  return headers;
};

/** What the accounts library says, in our words. */
const CODES: Readonly<Record<string, string>> = {
  [HAS_LEFT]: 'ACCOUNT.LEFT',
  INVALID_EMAIL_OR_PASSWORD: 'ACCOUNT.WRONG_PASSWORD',
  INVALID_PASSWORD: 'ACCOUNT.WRONG_PASSWORD',
  INVALID_EMAIL: 'ACCOUNT.WRONG_PASSWORD',
  PASSWORD_TOO_SHORT: 'ACCOUNT.PASSWORD_TOO_SHORT',
  PASSWORD_TOO_LONG: 'ACCOUNT.PASSWORD_TOO_LONG',
};

const problemOf = async (answer: Response): Promise<Problem> => {
  if (answer.status === 429) return new Problem('ACCOUNT.TOO_MANY_TRIES');
  if (answer.status === 404) return new Problem('ROUTE.NOT_FOUND');
  const body: unknown = await answer.json().catch(() => undefined);
  const hasCode = typeof body === 'object' && body !== null && 'code' in body;
  const fallback = answer.status === 401 ? 'ACCESS.SIGNED_OUT' : 'ACCOUNT.REFUSED';
  return new Problem((hasCode && CODES[String(body.code)]) || fallback);
};

/** Hands requests below /api/auth to the accounts library. */
export const mountAccounts = (server: FastifyInstance, { auth, known }: Accounts): void => {
  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    const url = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`);
    const hasBody = request.body !== undefined && request.body !== null;
    const answer = await auth.handler(
      new Request(url, {
        method: request.method,
        headers: webHeaders(request),
        ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
      }),
    );
    if (request.method !== 'GET') known.forget();
    if (!answer.ok) throw await problemOf(answer);
    return beginSession(reply, answer);
  };
  void server.register(async (scope) => {
    scope.setErrorHandler(answerProblem);
    scope.all('/api/auth/*', pass);
  });
};

/**
 * Passes on the session that an answer of the accounts library begins or ends, and nothing else of
 * it: its body repeats the session's token, which no script of a page should see.
 */
export const beginSession = (reply: FastifyReply, answer: Response): Record<string, never> => {
  if (!answer.ok) throw new Problem('ACCOUNT.REFUSED');
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return {};
};
