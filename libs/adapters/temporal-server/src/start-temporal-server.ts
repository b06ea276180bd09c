import { mkdirSync } from 'node:fs';
import type { FoundServer } from './found-server.js';
import { launch } from './launch.js';
import { untilHealthy } from './namespace.js';
import { choosePorts } from './ports.js';
import { forgetMembers, prepareSchema } from './prepare-schema.js';
import { birthOf, isSameProcess } from './process-birth.js';

import { readRecord, removeRecord, writeRecord } from './server-record.js';
import type { ServerRecord } from './server-record.js';
import { addressOf, adoptLeftBehind, databaseOf, serving } from './serving.js';
import type { TemporalServer } from './serving.js';
import { stopProcess } from './stop-process.js';
import { TemporalServerError } from './temporal-server-error.js';

export type TemporalOptions = {
  readonly found: FoundServer;
  /** Connection string of a role that may create databases; Temporal gets two of its own there. */
  readonly postgres: string;
  readonly dataDir: string;
  readonly namespace: string;
  readonly timeSkipping: boolean;
  /** Eight, in the order of `PORT_NAMES`; without it those of last time, or free ones. */
  readonly ports?: readonly number[];
};

type OwnServer = Exclude<FoundServer, { kind: 'external' }>;

const READY_WITHIN_MS = 60_000;

/**
 * Starts what was found, or adopts the healthy server an earlier parent left, and waits until its
 * namespace takes work. Throws `TemporalServerError` with the end of the server's log.
 */
export async function startTemporalServer(options: TemporalOptions): Promise<TemporalServer> {
  const { found, dataDir, namespace, timeSkipping } = options;
  if (found.kind === 'external') return useExternal(found.address, namespace);
  mkdirSync(dataDir, { recursive: true });
  const binary = found.kind === 'real' ? found.server : found.cli;
  const database = databaseOf(options.postgres);
  const wanted = { kind: found.kind, binary, database, timeSkipping };
  const left = await adoptLeftBehind(dataDir, namespace, wanted);
  return left ?? startNew(options, found, wanted);
}

async function useExternal(address: string, namespace: string): Promise<TemporalServer> {
  const wait = { limitMs: READY_WITHIN_MS, isGone: () => false };
  const facts = await untilHealthy(address, namespace, wait);
  if (facts === undefined) {
    throw new TemporalServerError(
      `The Temporal server at ${address} (TEMPORAL_ADDRESS) does not answer, or has no namespace "${namespace}" and does not let us make one.`,
    );
  }
  const theirs = { stop: async () => undefined, kill: () => undefined, isRunning: () => true };
  return { address, kind: 'external', ...facts, canSkipTime: false, adopted: false, ...theirs };
}

async function startNew(
  options: TemporalOptions,
  found: OwnServer,
  wanted: Pick<ServerRecord, 'kind' | 'binary' | 'database' | 'timeSkipping'>,
): Promise<TemporalServer> {
  const { dataDir, namespace, postgres, timeSkipping } = options;
  const ports = await choosePorts(options.ports ?? readRecord(dataDir)?.ports ?? []);
  if (found.kind === 'real') {
    await prepareSchema({ sql: found.sql, postgres, dataDir });
    await forgetMembers(postgres);
  }
  const { child, said } = launch({ found, postgres, dataDir, ports, timeSkipping });
  const pid = child.pid ?? 0;
  const record = { ...wanted, pid, birth: birthOf(pid) ?? '', ports };
  writeRecord(dataDir, record);
  const facts = await untilHealthy(addressOf(record), namespace, {
    limitMs: READY_WITHIN_MS,
    isGone: () => !isSameProcess(record.pid, record.birth),
  });
  if (facts !== undefined) return serving(record, facts.serverVersion, false);
  await stopProcess(record);
  // The ports may be what was wrong: the next start chooses others.
  removeRecord(dataDir);
  throw new TemporalServerError(
    `Temporal did not start. Its last words: ${lastWords(said())} The log is ${dataDir}/temporal.log.`,
  );
}

/** The server writes JSON lines with long stacks; what happened is in two of their fields. */
function lastWords(said: string): string {
  const last = said.trim().split('\n').at(-1) ?? '';
  const fields = [...last.matchAll(/"(?:msg|error)":"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1],
  );
  return `${fields.join(': ') || last.slice(0, 500) || '(none)'}.`;
}
