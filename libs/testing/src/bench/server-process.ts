import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server of its own, as it is started in earnest, until it is told to stop. */
export class ServerProcess {
  private constructor(
    readonly port: number,
    readonly pid: number,
    private readonly child: ChildProcess,
  ) {}

  /** Starts a file of ours, with `PORT` put for its port, and waits until it answers. */
  static async start(
    file: URL,
    env: Readonly<Record<string, string>>,
    portName: string,
  ): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [...process.execArgv, file.pathname], {
      env: { ...process.env, ...env, [portName]: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new ServerProcess(port, child.pid ?? 0, child);
    await server.answers();
    return server;
  }

  private async answers(): Promise<void> {
    const end = performance.now() + 60_000;
    while (performance.now() < end && this.child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/`).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer !== undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('a server of the bench did not start');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};
