import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import type { EmbeddedPostgres } from '@reprise/embedded-postgres';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { Client, Connection } from '@temporalio/client';
import { build } from './build.js';
import { HttpClient } from './http-client.js';
import { ServerProcess } from './server-process.js';
import type { Name } from './server-process.js';
import { Settling } from './settling.js';
import { NAMESPACE, Temporal } from './temporal.js';

export interface Given {
  /** Whether a test may make time pass for a workflow. */
  readonly timeSkipping?: boolean;
  /** Told to the API and the worker, beside where everything is. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Started {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
  readonly installation: Installation;
  readonly temporal: Temporal;
  readonly connection: Connection;
}

/**
 * PostgreSQL, Temporal, the API and the worker as they are delivered, each a process of its own,
 * in a folder that is gone afterwards. The last two are started by the test.
 */
export class RealParts {
  /** A connection of the test's own: to read the log, and to hold and move the clock. */
  readonly installation: Installation;
  readonly temporal: Temporal;
  readonly connection: Connection;
  readonly client: Client;
  readonly settling: Settling;
  readonly http: HttpClient;
  readonly folder: string;
  private readonly processes = new Map<Name, ServerProcess>();

  private constructor(
    private readonly started: Started,
    readonly env: Readonly<Record<string, string>>,
  ) {
    const { installation, temporal, connection } = started;
    this.installation = installation;
    this.temporal = temporal;
    this.folder = started.folder;
    this.connection = connection;
    this.client = new Client({ connection, namespace: NAMESPACE });
    this.settling = new Settling(installation, this.client);
    this.http = new HttpClient(`http://127.0.0.1:${env['REPRISE_PORT'] ?? ''}`);
  }

  static async start({ timeSkipping = false, env = {} }: Given = {}): Promise<RealParts> {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'reprise-parts-'));
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const { connectionString } = postgres;
    const dataDir = join(folder, 'temporal');
    const temporal = await Temporal.start({ postgres: connectionString, dataDir, timeSkipping });
    const connection = await Connection.connect({ address: temporal.address });
    const installation = await openInstallation(connectionString);
    return new RealParts(
      { folder, postgres, installation, temporal, connection },
      {
        DATABASE_URL: connectionString,
        REPRISE_MODE: 'demo',
        REPRISE_PORT: String(await freePort()),
        REPRISE_DATA: folder,
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: NAMESPACE,
        ...env,
      },
    );
  }

  start(name: Name): void {
    const { folder } = this.started;
    this.processes.set(name, new ServerProcess(name, { env: this.env, folder }));
  }

  /** Answers the exit code: none where it had no say in it. */
  async end(name: Name, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const process = this.processes.get(name);
    this.processes.delete(name);
    return process?.stop(signal) ?? null;
  }

  /** Ends one at once, whatever it was doing, and starts it again. */
  async kill(name: Name): Promise<void> {
    await this.end(name, 'SIGKILL');
    this.start(name);
  }

  /** Ends the Temporal server at once and starts it again on the same data and ports. */
  async killTemporal(): Promise<void> {
    await this.temporal.kill();
    await this.temporal.start();
  }

  readonly ring = async (workflowId: string): Promise<void> => {
    const handle = this.client.workflow.getHandle(workflowId);
    // A workflow that is not there yet is started by the worker’s own round.
    await handle.signal('nudge', { position: '' }).catch(() => undefined);
  };

  async runningWorkflows(): Promise<readonly string[]> {
    const ids: string[] = [];
    const query = 'ExecutionStatus="Running"';
    for await (const { workflowId } of this.client.workflow.list({ query })) ids.push(workflowId);
    return ids.toSorted();
  }

  async stop(): Promise<void> {
    const { folder, postgres } = this.started;
    await Promise.all([this.end('worker'), this.end('api')]);
    await this.connection.close();
    await this.temporal.stop();
    await this.installation.close();
    await postgres.stop();
    if (process.env['REPRISE_KEEP'] === undefined) rmSync(folder, { recursive: true });
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
