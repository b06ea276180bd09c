import type { FastifyRequest } from 'fastify';
import type { Installation } from '../platform/installation.js';
import { Problem } from '../platform/problem.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Personas and the practice clock exist in the demonstration alone, and only on this machine. The
 * name it was called by is asked too: any site can let its own name lead to 127.0.0.1.
 */
export const assertLocalDemo = (
  { environment }: Pick<Installation, 'environment'>,
  { ip, hostname }: Pick<FastifyRequest, 'ip' | 'hostname'>,
): void => {
  const isHere = LOOPBACK.has(ip) && OWN_NAMES.has(hostname);
  if (environment.mode !== 'demo' || !isHere) throw new Problem('ACCESS.DENIED');
};
