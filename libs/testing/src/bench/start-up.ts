import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server-process.js';

const CLI = new URL('../../../../apps/cli/bin/reprise.js', import.meta.url);
const LONGEST_START_MS = 180_000;

/** Seconds from the command to the first page, in a new folder and in one that was used before. */
export const benchStart = async (): Promise<{ readonly cold: number; readonly warm: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-bench-'));
  try {
    return { cold: await startOnce(folder), warm: await startOnce(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const startOnce = async (folder: string): Promise<number> => {
  const port = await freePort();
  const began = performance.now();
  const flags = ['up', '--data', folder, '--port', String(port), '--no-open', '--empty'];
  const up = spawn(process.execPath, [CLI.pathname, ...flags], { stdio: 'ignore' });
  try {
    await firstPage(port, up);
    return (performance.now() - began) / 1_000;
  } finally {
    const ended = once(up, 'exit');
    up.kill('SIGINT');
    if (up.exitCode === null) await ended;
  }
};

const firstPage = async (port: number, up: ChildProcess): Promise<void> => {
  const end = performance.now() + LONGEST_START_MS;
  while (performance.now() < end && up.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the first page did not come');
};
