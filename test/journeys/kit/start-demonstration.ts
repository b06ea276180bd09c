import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../apps/cli/bin/reprise.js', import.meta.url));

/** The first start makes a database, a year of a company's past and, where none is found, Temporal. */
const patienceMs = 15 * 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
};

interface Running {
  readonly child: ChildProcess;
  readonly log: string;
}

const start = (data: string, port: number): Running => {
  const log = join(data, '..', 'up.log');
  const args = [bin, 'up', '--demo', '--data', data, '--port', String(port), '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  return { child, log };
};

const isUp = async (url: string): Promise<boolean> => {
  try {
    const status = (await (await fetch(`${url}/api/status`)).json()) as {
      readonly temporal?: { readonly state: string };
    };
    if (status.temporal?.state !== 'up') return false;
    const personas = (await (await fetch(`${url}/api/demo/personas`)).json()) as {
      readonly items?: readonly unknown[];
    };
    return (personas.items?.length ?? 0) > 0;
  } catch {
    return false;
  }
};

const waitUntilUp = async (url: string, { child, log }: Running): Promise<void> => {
  const until = performance.now() + patienceMs;
  while (!(await isUp(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      throw new Error(`The demonstration did not start:\n${readFileSync(log, 'utf8')}`);
    }
    await pause(500);
  }
};

/** Ctrl-C stops everything in order; only what does not listen is killed. */
const stop = async ({ child }: Running): Promise<void> => {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await Promise.race([ended, pause(60_000, undefined, { ref: false })]);
  if (child.exitCode === null) child.kill('SIGKILL');
};

/**
 * Starts the real thing on data of its own, or uses what REPRISE_URL names (for writing journeys).
 */
export default async (): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env['REPRISE_URL'];
  if (given !== undefined && given !== '') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'reprise-journeys-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const running = start(join(folder, 'data'), port);
  const leave = async (): Promise<void> => {
    await stop(running);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilUp(url, running);
  } catch (problem) {
    await leave();
    throw problem;
  }
  process.env['REPRISE_URL'] = url;
  return leave;
};
