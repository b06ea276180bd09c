import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectionString, ownPassword } from './credentials.js';
import { clusterPlaces, prepareFolders, reachableBinaries } from './folders.js';
import { ensureDatabase } from './health.js';
import { initCluster } from './init-cluster.js';
import { linkLibraries } from './link-libraries.js';
import { assertRuns, locateBinaries } from './locate-binaries.js';
import { isServing } from './postmaster-file.js';
import { startOrAdopt } from './start-or-adopt.js';
import { killServer, stopServer } from './stop-server.js';
import { chooseUser } from './unprivileged-user.js';

export type EmbeddedPostgresOptions = {
  /** Made if missing. One server per directory; a second start adopts the first. */
  readonly dataDir: string;
  /** Without it the port of last time, or one the system gives. With it: that one or an error. */
  readonly port?: number;
  readonly log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** Superuser `reprise` on database `reprise`, over 127.0.0.1, password included: keep it private. */
  readonly connectionString: string;
  readonly port: number;
  /** True when a healthy server, left by a parent that was killed, was found and taken over. */
  readonly adopted: boolean;
  /** Fast shutdown; waits until the process is gone. Also ends an adopted server. */
  stop(): Promise<void>;
  /** Whether its process is there; a server that recovers from a crash of a session is. */
  isRunning(): boolean;
  /** Immediate shutdown, without waiting: committed data is safe, the next start recovers. */
  kill(): void;
};

/**
 * PostgreSQL 18 of this machine's own, from the npm package's programs: prepared at the first
 * start, adopted when already running, recovered after a crash.
 * Throws `EmbeddedPostgresError`, whose message says what to do.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? ((): void => undefined);
  const packaged = locateBinaries();
  const runAs = chooseUser(clusterPlaces(options.dataDir));
  const { home, cluster } = prepareFolders(options.dataDir, runAs, log);
  const native = reachableBinaries(packaged, runAs, log);
  linkLibraries(native);
  assertRuns(native);
  const password = ownPassword(home);
  await initCluster({ native, cluster, password, runAs });
  const logFile = join(home, 'postgres.log');
  const wish = { exact: options.port, remembered: rememberedPort(home) };
  const server = await startOrAdopt({ native, cluster, logFile, password, runAs, wish, log });
  writeFileSync(join(home, 'port'), String(server.port));
  await ensureDatabase({ port: server.port, password });
  return {
    connectionString: connectionString({ port: server.port, password }),
    port: server.port,
    adopted: server.adopted,
    stop: () => stopServer(cluster, server.pid),
    isRunning: () => isServing(cluster, server.pid),
    kill: () => killServer(cluster, server.pid),
  };
}

function rememberedPort(home: string): number | undefined {
  try {
    const port = Number(readFileSync(join(home, 'port'), 'utf8'));
    return port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}
