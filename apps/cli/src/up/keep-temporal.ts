import {
  findTemporalServer,
  startTemporalServer,
  temporalCacheDir,
} from '@reprise/temporal-server';
import type { TemporalServer } from '@reprise/temporal-server';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeStatus } from './status-file.js';
import type { Terminal } from './terminal.js';

export const NAMESPACE = 'reprise';

export type TemporalRequest = {
  readonly dataDir: string;
  readonly postgres: string;
  readonly terminal: Terminal;
};

export type KeptTemporal = { stop(): Promise<void>; kill(): void };

const LOOK_EVERY_MS = 2_000;
const PAUSES_MS = [2_000, 15_000, 60_000, 300_000] as const;

/**
 * Finds, fetches or builds Temporal and keeps it running, all in the background: people work
 * meanwhile, and the status file says why no deadline passes.
 */
export function keepTemporal(request: TemporalRequest): KeptTemporal {
  const stopping = new AbortController();
  let server: TemporalServer | undefined;
  const round = async (): Promise<void> => {
    server = await bringUp(request, stopping.signal);
    if (stopping.signal.aborted) return;
    announce(request, server);
    while (server.isRunning()) await pause(LOOK_EVERY_MS, undefined, { signal: stopping.signal });
    request.terminal.say('Temporal ended unexpectedly and is started again.');
  };
  const work = keepGoing(round, request, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await work;
      await server?.stop();
    },
    kill: () => {
      stopping.abort();
      server?.kill();
    },
  };
}

async function keepGoing(
  round: () => Promise<void>,
  { dataDir, terminal }: TemporalRequest,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await round();
      failures = 0;
    } catch (problem) {
      if (signal.aborted) return;
      const detail = problem instanceof Error ? problem.message : String(problem);
      terminal.say(detail);
      writeStatus(dataDir, { temporal: 'unavailable', detail });
      const wait = PAUSES_MS[failures] ?? PAUSES_MS[3];
      failures += 1;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function bringUp(
  { dataDir, postgres, terminal }: TemporalRequest,
  signal: AbortSignal,
): Promise<TemporalServer> {
  const onProgress = (line: string): void => {
    terminal.say(line);
    writeStatus(dataDir, { temporal: 'building', detail: line });
  };
  const found = await findTemporalServer({ cacheDir: temporalCacheDir(), onProgress, signal });
  writeStatus(dataDir, { temporal: 'starting', detail: 'Temporal is starting.' });
  return startTemporalServer({
    found,
    postgres,
    dataDir: join(dataDir, 'temporal'),
    namespace: NAMESPACE,
    timeSkipping: true,
  });
}

/** The worker reads the address here, the first time and after the server was lost. */
function announce({ dataDir, terminal }: TemporalRequest, server: TemporalServer): void {
  const { address, serverVersion, adopted } = server;
  const detail = `Temporal ${serverVersion} is ${adopted ? 'still running' : 'up'} at ${address}.`;
  terminal.say(detail);
  writeStatus(dataDir, { temporal: 'up', detail, address });
}
