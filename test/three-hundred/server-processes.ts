import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../../..');

export type Name = 'api' | 'worker';

/** The built API and worker as processes of their own, which may be killed and started again. */
export class ServerProcesses {
  private readonly running = new Map<Name, ChildProcess>();

  constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly logFolder: string,
  ) {}

  start(name: Name): void {
    const entry = join(root, 'apps', name, 'dist/main.js');
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [entry], {
      env: { PATH, HOME, ...this.env, REPRISE_PARENT_PID: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.logFolder, `${name}.log`), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.running.set(name, child);
  }

  /** Ends one at once, whatever it was doing, and starts it again. */
  async kill(name: Name): Promise<void> {
    await this.end(name, 'SIGKILL');
    this.start(name);
  }

  async stop(): Promise<void> {
    await Promise.all([this.end('worker', 'SIGTERM'), this.end('api', 'SIGTERM')]);
  }

  private async end(name: Name, signal: NodeJS.Signals): Promise<void> {
    const child = this.running.get(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
