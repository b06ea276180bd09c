import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import type { EmbeddedPostgres } from '@reprise/embedded-postgres';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import {
  findTemporalServer,
  startTemporalServer,
  temporalCacheDir,
} from '@reprise/temporal-server';
import type { TemporalServer } from '@reprise/temporal-server';
import { Client, Connection } from '@temporalio/client';
import { Settling } from '../workflows/settling.js';
import { HttpClient } from './http-client.js';
import { ServerProcesses } from './server-processes.js';

const NAMESPACE = 'reprise';

interface Started {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
  readonly installation: Installation;
  readonly connection: Connection;
  readonly temporalOf: () => Promise<TemporalServer>;
  readonly processes: ServerProcesses;
}

/** PostgreSQL, Temporal, the API and the worker, each a process of its own, on a folder of its own. */
export class RealParts {
  readonly installation: Installation;
  readonly processes: ServerProcesses;
  readonly settling: Settling;

  private constructor(
    private readonly started: Started,
    readonly http: HttpClient,
    private temporal: TemporalServer,
  ) {
    this.installation = started.installation;
    this.processes = started.processes;
    const { connection } = started;
    const client = new Client({ connection, namespace: NAMESPACE });
    this.settling = new Settling(started.installation, client);
  }

  static async start(): Promise<RealParts> {
    const folder = mkdtempSync(join(tmpdir(), 'reprise-parts-'));
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const temporalOf = await temporalOn(postgres.connectionString, folder);
    const temporal = await temporalOf();
    const connection = await Connection.connect({ address: temporal.address });
    const installation = await openInstallation(postgres.connectionString);
    const port = await freePort();
    const env = {
      DATABASE_URL: postgres.connectionString,
      REPRISE_MODE: 'demo',
      REPRISE_PORT: String(port),
      REPRISE_DATA: folder,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: NAMESPACE,
      // A cycle is looked at after each act here, not after as many as come in a while.
      REPRISE_CYCLE_RESTS_MS: '0',
    };
    const processes = new ServerProcesses(env, folder);
    processes.start('api');
    processes.start('worker');
    const http = new HttpClient(`http://127.0.0.1:${port}`);
    await http.untilUp();
    const started = { folder, postgres, installation, connection, temporalOf, processes };
    return new RealParts(started, http, temporal);
  }

  readonly ring = async (workflowId: string): Promise<void> => {
    const client = new Client({ connection: this.started.connection, namespace: NAMESPACE });
    const handle = client.workflow.getHandle(workflowId);
    // A workflow that is not there yet is started by the worker’s own round.
    await handle.signal('nudge', { position: '' }).catch(() => undefined);
  };

  /** Ends the Temporal server at once and starts it again on the same data and ports. */
  async killTemporal(): Promise<void> {
    this.temporal.kill();
    while (this.temporal.isRunning()) await new Promise((resolve) => setImmediate(resolve));
    this.temporal = await this.started.temporalOf();
  }

  async stop(): Promise<void> {
    const { folder, postgres, connection } = this.started;
    await this.processes.stop();
    await connection.close();
    await this.installation.close();
    await this.temporal.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const temporalOn = async (
  postgres: string,
  folder: string,
): Promise<() => Promise<TemporalServer>> => {
  const found = await findTemporalServer({
    cacheDir: temporalCacheDir(),
    onProgress: (line) => void process.stdout.write(`${line}\n`),
  });
  const dataDir = join(folder, 'temporal');
  const place = { found, postgres, dataDir, namespace: NAMESPACE, timeSkipping: false };
  return () => startTemporalServer(place);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
