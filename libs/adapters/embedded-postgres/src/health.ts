import pg from 'pg';
import { connectionString, DATABASE } from './credentials.js';
import type { Address } from './credentials.js';

export type Health = 'ready' | 'not yet' | 'refused';

/** SQLSTATE of a server that is up but still starting, recovering or stopping: 57P03. */
const CANNOT_CONNECT_NOW = '57P03';

/** Asks once, within three seconds. `refused` is an answer that waiting will not change. */
export async function askHealth(address: Address): Promise<Health> {
  const client = new pg.Client({
    connectionString: connectionString(address, 'postgres'),
    connectionTimeoutMillis: 3_000,
  });
  // A server that is stopping ends the connection with an event nobody awaits.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (problem) {
    return refusalOf(problem);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refusalOf(problem: unknown): Health {
  const code = problem instanceof pg.DatabaseError ? problem.code : undefined;
  return code === undefined || code === CANNOT_CONNECT_NOW ? 'not yet' : 'refused';
}

/** `create database` has no `if not exists`; of two at once the second finds it there. */
export async function ensureDatabase(address: Address): Promise<void> {
  const client = new pg.Client({ connectionString: connectionString(address, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (problem) {
    const known =
      problem instanceof pg.DatabaseError && ['42P04', '23505'].includes(problem.code ?? '');
    if (!known) throw problem;
  } finally {
    await client.end();
  }
}
