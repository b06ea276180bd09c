import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundServer } from './found-server.js';
import { PORT_NAMES } from './ports.js';

export type LaunchRequest = {
  readonly found: Exclude<FoundServer, { kind: 'external' }>;
  readonly postgres: string;
  readonly dataDir: string;
  readonly ports: readonly number[];
  readonly timeSkipping: boolean;
};

export type Launch = { readonly child: ChildProcess; readonly said: () => string };

/** In a session of its own: Ctrl-C ends the parent, which then stops things in order. */
export function launch(request: LaunchRequest): Launch {
  const { found, dataDir } = request;
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, 'temporal.log');
  // One log per start: Temporal writes much, and what an earlier run said is of no use.
  const log = openSync(logFile, 'w', 0o600);
  const start = statSync(logFile).size;
  const { binary, args, env } = found.kind === 'real' ? real(request, found) : dev(request, found);
  const child = spawn(binary, args, {
    cwd: dataDir,
    detached: true,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', log, log],
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return { child, said: () => readFileSync(logFile).subarray(start).toString('utf8') };
}

type Command = {
  readonly binary: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

/** The server reads dozens of variables; only those we mean may reach it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
}

function real(request: LaunchRequest, found: { readonly server: string }): Command {
  const database = new URL(request.postgres);
  return {
    binary: found.server,
    args: ['--allow-no-auth', 'start'],
    env: {
      DB: 'postgres12',
      POSTGRES_SEEDS: database.hostname,
      DB_PORT: database.port || '5432',
      POSTGRES_USER: decodeURIComponent(database.username),
      POSTGRES_PWD: decodeURIComponent(database.password),
      DBNAME: 'temporal',
      VISIBILITY_DBNAME: 'temporal_visibility',
      // Fixed for ever by the first start. Four carry one installation on one machine.
      NUM_HISTORY_SHARDS: '4',
      // Per service, and there are four.
      SQL_MAX_CONNS: '5',
      SQL_VIS_MAX_CONNS: '2',
      SQL_MAX_IDLE_CONNS: '5',
      SQL_VIS_MAX_IDLE_CONNS: '2',
      BIND_ON_IP: '127.0.0.1',
      FRONTEND_HTTP_PORT: '0',
      LOG_LEVEL: 'warn',
      DYNAMIC_CONFIG_FILE_PATH: writeDynamicConfig(request),
      ...Object.fromEntries(PORT_NAMES.map((name, at) => [name, String(request.ports[at])])),
    },
  };
}

/** Named settings of the server's dynamic configuration; 200 skips a session would end a year early. */
function settings(timeSkipping: boolean): Readonly<Record<string, string>> {
  return {
    'frontend.WorkflowTimeSkippingEnabled': String(timeSkipping),
    'frontend.WorkflowTimeSkippingMaxSkipPerSession': '100000',
    // How far ahead timers are read, one second unless said: so long would every skip then take.
    'history.timerProcessorMaxTimeShift': '20ms',
  };
}

function writeDynamicConfig({ dataDir, timeSkipping }: LaunchRequest): string {
  const file = join(dataDir, 'dynamic-config.yaml');
  const entries = Object.entries(settings(timeSkipping));
  writeFileSync(file, entries.map(([name, value]) => `${name}:\n  - value: ${value}\n`).join(''));
  return file;
}

function dev(request: LaunchRequest, found: { readonly cli: string }): Command {
  const dynamic = Object.entries(settings(request.timeSkipping));
  return {
    binary: found.cli,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(request.ports[0])],
      ...['--ui-port', String(request.ports[1]), '--log-level', 'warn'],
      ...['--db-filename', join(request.dataDir, 'dev-server.sqlite')],
      ...dynamic.flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]),
    ],
    env: {},
  };
}
