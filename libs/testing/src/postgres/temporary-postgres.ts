import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import { connectionOptions } from '@reprise/postgres-event-store';
import pg from 'pg';

export interface TemporaryPostgres {
  readonly connectionString: string;
  /** A pool whose queries see one schema; ended together with the server. */
  pool(schema: string): pg.Pool;
  stop(): Promise<void>;
}

/** A real PostgreSQL in a folder of its own, which is gone when it stops. */
export const temporaryPostgres = async (): Promise<TemporaryPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-test-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const { connectionString } = server;
  const pools: pg.Pool[] = [];
  return {
    connectionString,
    pool: (schema) => {
      const pool = new pg.Pool({ connectionString, max: 12, options: connectionOptions(schema) });
      pool.on('error', () => undefined);
      pools.push(pool);
      return pool;
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
