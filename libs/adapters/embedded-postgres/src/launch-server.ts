import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunAs } from './unprivileged-user.js';

const LOG_ROTATES_AT_BYTES = 10 * 1024 * 1024;

/**
 * For a laptop: little memory, loopback only, no unix socket (its path may not exceed 107 bytes),
 * durability untouched. 100 connections: API and worker pools, and four times Temporal's.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  idle_in_transaction_session_timeout: '10min',
};

export type Launch = {
  readonly child: ChildProcess;
  /** What it wrote since this launch. */
  readonly said: () => string;
};

type Request = {
  readonly native: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly port: number;
  readonly runAs: RunAs;
};

/**
 * Starts the server in a session of its own, so that Ctrl-C at the terminal reaches only the
 * parent, which stops things in order; and so that it survives a parent that was killed.
 */
export function launchServer({ native, cluster, logFile, port, runAs }: Request): Launch {
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const start = statSync(logFile).size;
  const settings = Object.entries({ ...SETTINGS, port: String(port) });
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...runAs,
      cwd: '/',
      detached: true,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
    },
  );
  // Without a listener a failed spawn would end the process; the exit code tells the same.
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return { child, said: () => readFileSync(logFile).subarray(start).toString('utf8') };
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > LOG_ROTATES_AT_BYTES) {
    renameSync(logFile, `${logFile}.1`);
  }
}
