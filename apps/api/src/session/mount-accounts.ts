import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from './accounts.js';

/** Headers of a request as the web platform has them. */
export const webHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};

/** Hands requests below /api/auth to the accounts library. Nobody signs up by themselves. */
export const mountAccounts = (server: FastifyInstance, { auth, known }: Accounts): void => {
  server.all('/api/auth/*', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/auth/sign-up')) return reply.status(404).send({});
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
    return answerWith(reply, answer);
  });
};

/** Passes a web answer on, its cookies included. */
export const answerWith = async (reply: FastifyReply, answer: Response): Promise<FastifyReply> => {
  reply.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(await answer.text());
};
