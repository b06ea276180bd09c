import { explainFailure } from './explain-failure.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { askHealth } from './health.js';
import { launchServer } from './launch-server.js';
import { poll } from './poll.js';
import { forgetStale, isServing, readPostmaster } from './postmaster-file.js';
import type { Postmaster } from './postmaster-file.js';
import type { RunAs } from './unprivileged-user.js';

/** Recovery after a crash replays at most `max_wal_size`; a slow disk needs its time. */
const READY_WITHIN_MS = 120_000;
const ATTEMPTS = 5;

export type ServerRequest = {
  readonly native: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly password: string;
  readonly runAs: RunAs;
  readonly wish: { readonly exact: number | undefined; readonly remembered: number | undefined };
  readonly log: (line: string) => void;
};

export type RunningServer = Postmaster & { readonly adopted: boolean };

/** The server of this cluster: the one that runs already, or a new one. */
export async function startOrAdopt(request: ServerRequest): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await adopt(request);
    if (found !== undefined) return found;
    const port = await choosePort(request);
    const outcome = await startNew(request, port);
    if (!(outcome instanceof EmbeddedPostgresError)) return outcome;
    if (attempt === ATTEMPTS || !isPassing(outcome, request)) throw outcome;
  }
}

/**
 * Worth another attempt: a port taken between looking and binding, a neighbour's start that was
 * quicker, or children of a killed server that have not yet noticed.
 */
function isPassing(problem: EmbeddedPostgresError, { wish }: ServerRequest): boolean {
  if (problem.problem === 'port in use') return wish.exact === undefined;
  return /lock file "postmaster.pid"|pre-existing shared memory block/.test(problem.message);
}

async function adopt(request: ServerRequest): Promise<RunningServer | undefined> {
  const { cluster, password, log } = request;
  const found = readPostmaster(cluster);
  if (found === undefined) return undefined;
  if (!isServing(cluster, found.pid)) {
    log('The database was not stopped properly last time; it recovers by itself now.');
    forgetStale(cluster);
    return undefined;
  }
  const settled = await poll(async () => {
    if (!isServing(cluster, found.pid)) return 'gone' as const;
    const port = readPostmaster(cluster)?.port ?? 0;
    const health = port > 0 ? await askHealth({ port, password }) : 'not yet';
    return health === 'not yet' ? undefined : { health, port };
  }, READY_WITHIN_MS);
  if (settled === 'gone') return undefined;
  if (settled?.health === 'ready') return { pid: found.pid, port: settled.port, adopted: true };
  throw new EmbeddedPostgresError(
    'did not start',
    `A PostgreSQL server (process ${found.pid}) already works on ${cluster} and does not let us in. Stop it with "kill -INT ${found.pid}" and start again.`,
  );
}

async function choosePort({ wish, log }: ServerRequest): Promise<number> {
  if (wish.exact !== undefined) return wish.exact;
  const remembered = wish.remembered === undefined ? undefined : await freePort(wish.remembered);
  if (remembered !== undefined) return remembered;
  const port = await freePort();
  if (port === undefined) {
    throw new EmbeddedPostgresError('port in use', 'This machine gives no free port on 127.0.0.1.');
  }
  if (wish.remembered !== undefined) {
    log(`Port ${wish.remembered} is taken by another program; the database now uses ${port}.`);
  }
  return port;
}

async function startNew(
  request: ServerRequest,
  port: number,
): Promise<RunningServer | EmbeddedPostgresError> {
  const { cluster, logFile, password } = request;
  const { child, said } = launchServer({ ...request, port });
  const settled = await poll(async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      return 'ended' as const;
    }
    // The number is looked at first: on a port that another server holds we must not knock.
    if (readPostmaster(cluster)?.pid !== child.pid) return undefined;
    return (await askHealth({ port, password })) === 'ready' ? child.pid : undefined;
  }, READY_WITHIN_MS);
  if (typeof settled === 'number') return { pid: settled, port, adopted: false };
  if (settled === undefined) child.kill('SIGINT');
  return explainFailure(said(), { doing: 'start', where: cluster, port, logFile });
}
