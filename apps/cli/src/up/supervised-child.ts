import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openLog } from './child-log.js';
import type { Terminal } from './terminal.js';

export type ChildRequest = {
  readonly name: 'api' | 'worker';
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly terminal: Terminal;
  /** Called with each new process; the parent remembers it for the next start. */
  readonly onStart?: (pid: number) => void;
};

export type SupervisedChild = {
  /** How often it has ended by itself so far. */
  readonly crashes: () => number;
  stop(): Promise<void>;
  kill(): void;
};

const PRELOAD = fileURLToPath(new URL('./leave-with-parent.js', import.meta.url));
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;
/** The worker finishes what it has in hand: 20 s, and a little. */
const STOP_PATIENCE_MS = 25_000;

/** Runs a script in a process of its own and starts it again, ever more slowly, when it ends. */
export function superviseChild(request: ChildRequest): SupervisedChild {
  const { name, terminal } = request;
  const log = openLog(request.logFile);
  let crashes = 0;
  let pauseMs = FIRST_PAUSE_MS;
  let isStopping = false;
  let again: NodeJS.Timeout | undefined;
  let child: ChildProcess;

  const start = (): void => {
    const began = performance.now();
    child = launch(request);
    if (child.pid !== undefined) request.onStart?.(child.pid);
    const heard = (line: string): void => {
      log.write(`${line}\n`);
      terminal.pass(name, line);
    };
    listen(child.stdout, heard);
    listen(child.stderr, heard);
    child.once('error', (problem) => heard(problem.message));
    child.once('close', (code, signal) => {
      if (isStopping) return;
      crashes += 1;
      if (performance.now() - began > HEALTHY_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      terminal.say(
        `${name} ended (${signal ?? `code ${code}`}); again in ${pauseMs / 1000} s. Its log is ${request.logFile}.`,
      );
      again = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  start();

  return {
    crashes: () => crashes,
    stop: async () => {
      isStopping = true;
      clearTimeout(again);
      await end(child);
      log.end();
    },
    kill: () => {
      isStopping = true;
      clearTimeout(again);
      child.kill('SIGKILL');
    },
  };
}

function launch({ entry, env }: ChildRequest): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', '--import', PRELOAD, entry], {
    // A session of its own: Ctrl-C at the terminal reaches the parent only.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function listen(stream: Readable | null, heard: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', heard);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
