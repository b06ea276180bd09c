import { createServer } from 'node:net';
import { UpError } from './up-error.js';

const USUAL = 4480;
const TRIES = 20;

/** The asked port or a sentence; without one the usual, or the first free one after it. */
export async function chooseWebPort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new UpError(
      `Port ${asked} is in use by another program. Stop that program, or choose another with --port.`,
    );
  }
  for (let port = USUAL; port < USUAL + TRIES; port += 1) if (await isFree(port)) return port;
  throw new UpError(
    `The ports ${USUAL} to ${USUAL + TRIES - 1} are all in use. Choose another with --port.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  // A server on all addresses does not keep another from one address on every system, so both.
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
