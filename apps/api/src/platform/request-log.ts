import type { FastifyInstance } from 'fastify';
import type { JsonLogger } from './json-logger.js';

/** Answers slower than this, and those that failed, are worth a line each. */
const SLOW_MS = 500;

/** Logs what went wrong or was slow: the route's pattern, never the path with its ids. */
export class RequestLog {
  constructor(private readonly logger: JsonLogger) {}

  follow(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const ms = Math.round(reply.elapsedTime);
      const { statusCode: status } = reply;
      const type = String(reply.raw.getHeader('content-type'));
      const isStream = type.startsWith('text/event-stream');
      if (status >= 500 || (ms > SLOW_MS && !isStream)) {
        const route = request.routeOptions.url ?? 'none';
        this.logger.request({ method: request.method, route, status, ms });
      }
      done();
    });
  }
}
