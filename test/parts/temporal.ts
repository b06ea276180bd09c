import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as aMoment } from 'node:timers/promises';
import {
  findTemporalServer,
  startTemporalServer,
  temporalCacheDir,
} from '@reprise/temporal-server';
import type { TemporalOptions, TemporalServer } from '@reprise/temporal-server';
import pg from 'pg';

export const NAMESPACE = 'reprise';
/** Which server runs where: kept, so that it comes back at the address everybody knows. */
const RECORD = 'server.json';

type Place = Pick<TemporalOptions, 'postgres' | 'dataDir' | 'timeSkipping'>;

/** A real Temporal server that a test may kill, start again, and rob of all it knows. */
export class Temporal {
  private constructor(
    private readonly options: TemporalOptions,
    private server: TemporalServer,
  ) {}

  static async start(place: Place): Promise<Temporal> {
    const found = await findTemporalServer({
      cacheDir: temporalCacheDir(),
      onProgress: (line) => void process.stdout.write(`${line}\n`),
    });
    const options = { ...place, found, namespace: NAMESPACE };
    return new Temporal(options, await startTemporalServer(options));
  }

  get address(): string {
    return this.server.address;
  }

  /** On the same data and ports as before. */
  async start(): Promise<void> {
    this.server = await startTemporalServer(this.options);
  }

  async kill(): Promise<void> {
    this.server.kill();
    while (this.server.isRunning()) await aMoment();
  }

  /** Deletes every workflow that ever was, and that Temporal ever was here. */
  async wipe(): Promise<void> {
    await this.kill();
    const { postgres, dataDir } = this.options;
    const client = new pg.Client({ connectionString: postgres });
    await client.connect();
    for (const database of ['temporal', 'temporal_visibility'])
      await client.query(`drop database if exists ${database} with (force)`);
    await client.end();
    for (const name of readdirSync(dataDir)) if (name !== RECORD) rmSync(join(dataDir, name));
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
