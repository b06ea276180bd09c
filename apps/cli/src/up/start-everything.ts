import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from './data-folder.js';
import { keepPostgres } from './keep-postgres.js';
import { keepTemporal, NAMESPACE } from './keep-temporal.js';
import { childRegister } from './left-behind.js';
import type { ChildRegister } from './left-behind.js';
import { makeDemonstration } from './make-demonstration.js';
import { openBrowser } from './open-browser.js';
import type { Entries } from './places.js';
import { writeStatus } from './status-file.js';
import type { StopSwitch } from './stop-switch.js';
import { SupervisedChild } from './supervised-child.js';
import type { Terminal } from './terminal.js';
import { UpError } from './up-error.js';
import { waitForPage } from './wait-for-page.js';
import { chooseWebPort } from './web-port.js';

export type StartRequest = {
  readonly dataDir: string;
  readonly port: number | undefined;
  readonly mode: Mode;
  readonly open: boolean;
  readonly entries: Entries;
  readonly terminal: Terminal;
  readonly stop: StopSwitch;
};

type Surroundings = StartRequest & {
  readonly postgres: string;
  readonly webPort: number;
  readonly register: ChildRegister;
};

/**
 * Database, then the web application; once its first page can be seen the worker, which needs no
 * Temporal to write to people, and Temporal, in the background. Returns when the page can be seen.
 */
export async function startEverything(request: StartRequest): Promise<void> {
  const { dataDir, terminal, stop } = request;
  for (const entry of Object.values(request.entries)) assertBuilt(entry);
  writeStatus(dataDir, {
    temporal: 'starting',
    detail: 'Temporal is started after the web application.',
  });
  const register = childRegister(dataDir);
  await register.clear();
  const webPort = await chooseWebPort(request.port);
  const postgres = await keepPostgres(dataDir, terminal);
  stop.add('postgres', postgres);
  stop.signal.throwIfAborted();
  if (request.mode === 'demo') {
    const { connectionString } = postgres;
    const { signal } = stop;
    await makeDemonstration({ dataDir, terminal, signal, postgres: connectionString });
  }
  const around = { ...request, webPort, postgres: postgres.connectionString, register };
  const api = runChild(around, 'api');
  stop.add('api', api);
  const logFile = logOf(dataDir, 'api');
  await waitForPage({ port: webPort, crashes: () => api.crashes, signal: stop.signal, logFile });
  const address = `http://localhost:${webPort}`;
  terminal.say(`Reprise is ready: ${address}`);
  if (request.open) openBrowser(address);
  // Not earlier: both would take from the page the time it needs to appear.
  stop.add('worker', runChild(around, 'worker'));
  stop.add('temporal', keepTemporal({ dataDir, postgres: around.postgres, terminal }));
}

function runChild(around: Surroundings, name: 'api' | 'worker'): SupervisedChild {
  const { dataDir, entries, terminal, register } = around;
  return new SupervisedChild({
    name,
    entry: entries[name],
    env: environment(around),
    logFile: logOf(dataDir, name),
    terminal,
    onStart: (pid) => register.note(name, pid),
  });
}

function environment({ dataDir, postgres, webPort, mode }: Surroundings): Record<string, string> {
  return {
    DATABASE_URL: postgres,
    REPRISE_DATA: dataDir,
    REPRISE_PORT: String(webPort),
    REPRISE_MODE: mode,
    REPRISE_PARENT_PID: String(process.pid),
    TEMPORAL_NAMESPACE: NAMESPACE,
  };
}

function logOf(dataDir: string, name: string): string {
  return join(dataDir, 'logs', `${name}.log`);
}

function assertBuilt(entry: string): void {
  if (existsSync(entry)) return;
  throw new UpError(`${entry} is missing. Build first: npm run build`);
}
