import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';

const pack = promisify(gzip);
const COMPRESSIBLE = /^text|javascript|json|svg/;

const isWholeFile = (reply: FastifyReply, payload: unknown): payload is Readable =>
  reply.statusCode === 200 &&
  payload instanceof Readable &&
  COMPRESSIBLE.test(String(reply.getHeader('content-type')));

/** Which file this is, as it is now: a new build has other entity tags than the old. */
const nameOf = ({ url }: FastifyRequest, reply: FastifyReply): string => {
  const path = url.split('?', 1)[0] ?? '';
  return `${path.includes('.') ? path : 'index'} ${String(reply.getHeader('etag'))}`;
};

/** Compresses files once and keeps them: there are a few dozen, and everyone asks for each. */
export const compressed = (): onSendAsyncHookHandler => {
  const kept = new Map<string, Promise<Buffer>>();
  const packed = (name: string, file: Readable): Promise<Buffer> => {
    const known = kept.get(name);
    if (known !== undefined) file.destroy();
    const bytes = known ?? buffer(file).then((whole) => pack(whole));
    kept.set(name, bytes);
    return bytes;
  };
  return async (request, reply, payload) => {
    if (!isWholeFile(reply, payload)) return payload;
    reply.header('vary', 'accept-encoding');
    if (request.headers['accept-encoding']?.includes('gzip') !== true) return payload;
    reply.removeHeader('content-length');
    reply.header('content-encoding', 'gzip');
    return packed(nameOf(request, reply), payload);
  };
};
