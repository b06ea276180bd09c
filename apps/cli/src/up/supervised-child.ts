import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { WriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openLog } from './child-log.js';
import { forPeople } from './for-people.js';
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

const PRELOAD = fileURLToPath(new URL('./leave-with-parent.js', import.meta.url));
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;
/** The worker finishes what it has in hand: 20 s, and a little. */
const STOP_PATIENCE_MS = 25_000;
const LAST_WORDS_MS = 1_000;

/** Runs a script in a process of its own and starts it again, ever more slowly, when it ends. */
export class SupervisedChild {
  readonly #request: ChildRequest;
  readonly #log: WriteStream;
  #child: ChildProcess;
  #crashes = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #isStopping = false;
  #again: NodeJS.Timeout | undefined;

  constructor(request: ChildRequest) {
    this.#request = request;
    this.#log = openLog(request.logFile);
    this.#child = this.#start();
  }

  /** How often it has ended by itself so far. */
  get crashes(): number {
    return this.#crashes;
  }

  async stop(): Promise<void> {
    this.#stayDown();
    await end(this.#child);
    this.#log.end();
  }

  kill(): void {
    this.#stayDown();
    this.#child.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const began = performance.now();
    const child = launch(this.#request);
    if (child.pid !== undefined) this.#request.onStart?.(child.pid);
    const heard = (line: string): void => this.#hear(line);
    listen(child.stdout, heard);
    listen(child.stderr, heard);
    child.once('error', (problem) => heard(problem.message));
    child.once('close', (code, signal) => {
      if (!this.#isStopping) this.#startAgain(signal ?? `code ${code}`, performance.now() - began);
    });
    return child;
  }

  #startAgain(how: string, livedMs: number): void {
    const { name, terminal, logFile } = this.#request;
    this.#crashes += 1;
    if (livedMs > HEALTHY_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
    terminal.say(
      `${name} ended (${how}); again in ${this.#pauseMs / 1000} s. Its log is ${logFile}.`,
    );
    this.#again = setTimeout(() => {
      this.#child = this.#start();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  #hear(line: string): void {
    if (this.#log.writable) this.#log.write(`${line}\n`);
    const said = forPeople(line);
    if (said !== undefined) this.#request.terminal.pass(this.#request.name, said);
  }

  #stayDown(): void {
    this.#isStopping = true;
    clearTimeout(this.#again);
  }
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
      // Its last lines are still on the way; a grandchild that keeps the pipe open is not waited for.
      setTimeout(resolve, LAST_WORDS_MS);
    });
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
}
