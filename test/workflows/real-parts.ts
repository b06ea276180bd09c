import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

const ROOT = resolve(import.meta.dirname, '../..');
export const NAMESPACE = 'reprise';

/** The worker as it is delivered, in a process of its own that a test may kill. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(env: Readonly<Record<string, string>>, logFile: string) {
    const entry = join(ROOT, 'apps/worker/dist/main.js');
    this.#child = spawn(process.execPath, ['--enable-source-maps', entry], {
      env: { ...process.env, ...env, REPRISE_PARENT_PID: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    this.ended = new Promise((done) => this.#child.once('exit', done));
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** PostgreSQL, Temporal and workers, all real, in a folder that is gone afterwards. */
export class RealParts {
  readonly workers: WorkerProcess[] = [];
  temporal: TemporalServer | undefined;
  #connection: Connection | undefined;

  private constructor(
    readonly folder: string,
    readonly postgres: EmbeddedPostgres,
    readonly installation: Installation,
  ) {}

  static async start(): Promise<RealParts> {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'reprise-workflows-'));
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const installation = await openInstallation(postgres.connectionString);
    return new RealParts(folder, postgres, installation);
  }

  get logFile(): string {
    return join(this.folder, 'worker.log');
  }

  async startTemporal(): Promise<TemporalServer> {
    const found = await findTemporalServer({
      cacheDir: temporalCacheDir(),
      onProgress: () => undefined,
    });
    this.temporal = await startTemporalServer({
      ...{ found, namespace: NAMESPACE, timeSkipping: true },
      postgres: this.postgres.connectionString,
      dataDir: join(this.folder, 'temporal'),
    });
    return this.temporal;
  }

  /** A worker that was told where Temporal is, whether or not it runs at the moment. */
  startWorker(more: Readonly<Record<string, string>> = {}): WorkerProcess {
    const env = {
      DATABASE_URL: this.postgres.connectionString,
      REPRISE_DATA: this.folder,
      TEMPORAL_ADDRESS: this.temporal?.address ?? '',
      TEMPORAL_NAMESPACE: NAMESPACE,
      ...more,
    };
    const worker = new WorkerProcess(env, this.logFile);
    this.workers.push(worker);
    return worker;
  }

  async connection(): Promise<Connection> {
    this.#connection ??= await Connection.connect({ address: this.temporal?.address ?? '' });
    return this.#connection;
  }

  async client(): Promise<Client> {
    return new Client({ connection: await this.connection(), namespace: NAMESPACE });
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.#connection?.close();
    await this.temporal?.stop();
    await this.installation.close();
    await this.postgres.stop();
    if (process.env['REPRISE_KEEP'] === undefined) rmSync(this.folder, { recursive: true });
  }
}

/** What is started here is the built program, so it must be the one of these sources. */
const build = (): void => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const bundle = join(ROOT, 'apps/worker/scripts/bundle.mjs');
  for (const args of [[compiler, '-b', join(ROOT, 'apps/worker')], [bundle]]) {
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`not built: ${stdout}`);
  }
};
