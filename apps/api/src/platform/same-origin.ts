import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another site sent this. Browsers say where a change comes from; programs that
 * say nothing carry no cookie of anybody.
 */
const isFromElsewhere = ({ headers }: FastifyRequest): boolean => {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

/** Cookies are sent along by any page; a change is taken from our own pages only. */
export const guardAgainstOtherOrigins = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, _reply, done) => {
    const isRefused = !CHANGES_NOTHING.has(request.method) && isFromElsewhere(request);
    done(isRefused ? new Problem('REQUEST.OTHER_ORIGIN') : undefined);
  });
};
