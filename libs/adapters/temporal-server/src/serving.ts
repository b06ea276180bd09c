import type { FoundServer } from './found-server.js';
import { untilHealthy } from './namespace.js';
import { isSameProcess } from './process-birth.js';
import { readRecord } from './server-record.js';
import type { ServerRecord } from './server-record.js';
import { killProcess, stopProcess } from './stop-process.js';

export type TemporalServer = {
  readonly address: string;
  readonly kind: FoundServer['kind'];
  readonly serverVersion: string;
  /** Whether `fastForward` works here: asked for, and the server is 1.32 or newer. */
  readonly canSkipTime: boolean;
  readonly adopted: boolean;
  /** Ends the server we run (an adopted one too) and waits; leaves somebody else's alone. */
  stop(): Promise<void>;
  isRunning(): boolean;
  /** At once and without waiting; everything that was acknowledged is in the database. */
  kill(): void;
};

export function addressOf({ ports }: Pick<ServerRecord, 'ports'>): string {
  return `127.0.0.1:${ports[0] ?? 0}`;
}

/** Which database, without its password: the records are read by people. */
export function databaseOf(postgres: string): string {
  const { host, pathname } = new URL(postgres);
  return `${host}${pathname}`;
}

export function serving(
  record: ServerRecord,
  serverVersion: string,
  adopted: boolean,
): TemporalServer {
  return {
    address: addressOf(record),
    kind: record.kind,
    serverVersion,
    canSkipTime: record.timeSkipping && isAtLeast(serverVersion, [1, 32]),
    adopted,
    stop: () => stopProcess(record),
    isRunning: () => isSameProcess(record.pid, record.birth),
    kill: () => killProcess(record),
  };
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [theirMajor = 0, theirMinor = 0] = version.split('.').map(Number);
  return theirMajor > major || (theirMajor === major && theirMinor >= minor);
}

type Wanted = Pick<ServerRecord, 'kind' | 'binary' | 'database' | 'timeSkipping'>;

/** A server that answers within this is worth keeping; one that does not is ended. */
const ADOPTED_WITHIN_MS = 10_000;

/**
 * The server an earlier parent left behind, if it is the kind we want on the database we have and
 * answers. Any other that still runs for this data directory is ended, since two would fight.
 */
export async function adoptLeftBehind(
  dataDir: string,
  namespace: string,
  wanted: Wanted,
): Promise<TemporalServer | undefined> {
  const record = readRecord(dataDir);
  if (record === undefined || !isSameProcess(record.pid, record.birth)) return undefined;
  if (isWanted(record, wanted)) {
    const wait = {
      limitMs: ADOPTED_WITHIN_MS,
      isGone: () => !isSameProcess(record.pid, record.birth),
    };
    const facts = await untilHealthy(addressOf(record), namespace, wait);
    if (facts !== undefined) return serving(record, facts.serverVersion, true);
  }
  await stopProcess(record);
  return undefined;
}

function isWanted(record: ServerRecord, wanted: Wanted): boolean {
  return (
    record.kind === wanted.kind &&
    record.binary === wanted.binary &&
    record.database === wanted.database &&
    record.timeSkipping === wanted.timeSkipping
  );
}
