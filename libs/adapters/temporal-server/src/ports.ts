import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { poll } from './poll.js';
import { TemporalServerError } from './temporal-server-error.js';

/** Four services, each with a port for calls and one for finding the others. */
export const PORT_NAMES = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

/**
 * Above what is reserved, below what the system gives to outgoing connections; and Temporal's
 * schema on PostgreSQL keeps a port in a `smallint`, so that 32,767 is the last it can store.
 */
const LOWEST = 12_000;
const HIGHEST = 32_000;
const ATTEMPTS = 50;
const LETS_GO_WITHIN_MS = 2_000;

/** The wished ports if all are free on the loopback, else a free block of as many. */
export async function choosePorts(wished: readonly number[]): Promise<readonly number[]> {
  if (wished.length === PORT_NAMES.length && (await becomeFree(wished))) return wished;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const first = randomInt(LOWEST, HIGHEST);
    const block = PORT_NAMES.map((_, at) => first + at);
    if (await areFree(block)) return block;
  }
  throw new TemporalServerError(
    `Temporal needs ${PORT_NAMES.length} free ports on 127.0.0.1 between ${LOWEST} and ${HIGHEST}, and none were found. Stop programs that listen there and start again.`,
  );
}

/**
 * The threads of a killed server let go of its ports a little after it counts as ended; workers
 * that know the address would rather wait for the same one.
 */
async function becomeFree(ports: readonly number[]): Promise<boolean> {
  const free = async (): Promise<true | undefined> => ((await areFree(ports)) ? true : undefined);
  return (await poll(free, LETS_GO_WITHIN_MS)) === true;
}

async function areFree(ports: readonly number[]): Promise<boolean> {
  const held = await Promise.all(ports.map(listen));
  for (const server of held) server?.close();
  return held.every((server) => server !== undefined);
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}
