import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compressed } from './compressed.js';

const NOT_BUILT =
  'The web application is not built. Run `npm run build`, then start again.\n网页尚未构建，请运行 `npm run build` 后重新启动。\n';

/** The name of a built file holds the digest of its content, so it never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

type FileHeaders = { setHeader(name: string, value: string): unknown };

/**
 * Serves the built web application. A path that is no file is a page of the application, which
 * finds its own way; what is below /api or looks like a file and is none is not there.
 */
export const serveWeb = async (server: FastifyInstance, root: string): Promise<void> => {
  const isBuilt = existsSync(join(root, 'index.html'));
  const assets = join(root, 'assets');
  const setHeaders = (headers: FileHeaders, path: string): void => {
    headers.setHeader('cache-control', path.startsWith(assets) ? FOR_EVER : ASK_AGAIN);
  };
  const options = { root, serve: false, cacheControl: false, setHeaders };
  if (isBuilt) await server.register(fastifyStatic, options);
  server.get('/healthz', (_request, reply) => reply.send({ status: 'up' }));
  server.get('/*', { onSend: compressed() }, (request: FastifyRequest, reply: FastifyReply) => {
    const { '*': path } = request.params as { readonly '*': string };
    if (path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    if (!isBuilt) return reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.sendFile(path.includes('.') ? path : 'index.html');
  });
};
