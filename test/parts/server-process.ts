import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export type Name = 'api' | 'worker';

export interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Where its log is written, behind that of the one before it. */
  readonly folder: string;
}

/** The API or the worker as it is delivered, in a process of its own that a test may kill. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(name: Name, { env, folder }: Place) {
    const entry = join(ROOT, 'apps', name, 'dist/main.js');
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      env: { PATH, HOME, ...env, REPRISE_PARENT_PID: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.ended = new Promise((done) => child.once('exit', done));
    this.child = child;
  }

  /** Answers its exit code; there is none where it had no say in it. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
