import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { SERVER_VERSION } from './found-server.js';
import { TemporalServerError } from './temporal-server-error.js';

const SCHEMAS = {
  temporal: 'postgresql/v12/temporal',
  temporal_visibility: 'postgresql/v12/visibility',
} as const;

export type SchemaRequest = {
  readonly sql: string;
  readonly postgres: string;
  readonly dataDir: string;
};

/**
 * Temporal's two databases, made and brought up to date by its own tool, which may run again at
 * any time. What was done is remembered with the cluster's identity: another cluster, or a
 * database that was dropped, is prepared afresh.
 */
export async function prepareSchema(request: SchemaRequest): Promise<void> {
  const marker = join(request.dataDir, 'schema.json');
  const wanted = JSON.stringify({ server: SERVER_VERSION, cluster: await clusterOf(request) });
  const wasMade = existsSync(marker);
  if (wasMade && readFileSync(marker, 'utf8') === wanted) return;
  try {
    await makeSchemas(request);
  } catch (problem) {
    // Nothing was ever finished here: a making that was cut off is begun again from nothing.
    if (wasMade) throw problem;
    await dropDatabases(request);
    await makeSchemas(request);
  }
  writeFileSync(marker, wanted);
}

async function makeSchemas(request: SchemaRequest): Promise<void> {
  for (const [database, schema] of Object.entries(SCHEMAS)) {
    await run(request, database, ['create-database']);
    await run(request, database, ['setup-schema', '-v', '0.0']);
    await run(request, database, ['update-schema', '--schema-name', schema]);
  }
}

/** All of it can be had again: what happened stands in the log, and workflows start from it. */
async function dropDatabases({ postgres }: SchemaRequest): Promise<void> {
  await withClient(postgres, async (client) => {
    for (const database of Object.keys(SCHEMAS)) {
      await client.query(`drop database if exists ${database} with (force)`);
    }
  });
}

async function clusterOf({ postgres }: SchemaRequest): Promise<string> {
  return withClient(postgres, async (client) => {
    const { rows } = await client.query(
      `select (select system_identifier from pg_control_system())::text
                || coalesce((select string_agg(oid::text, '/' order by datname)
                               from pg_database where datname like 'temporal%'), '') as cluster`,
    );
    const [row] = rows;
    return String(row?.cluster);
  });
}

/**
 * We run one server at a time. Members that a killed one left in the table would be called for
 * half a minute before they are given up.
 */
export async function forgetMembers(postgres: string): Promise<void> {
  const address = new URL(postgres);
  address.pathname = '/temporal';
  await withClient(address.toString(), (client) => client.query('delete from cluster_membership'));
}

async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function run({ sql, postgres }: SchemaRequest, database: string, command: readonly string[]) {
  const at = new URL(postgres);
  const place = ['--plugin', 'postgres12', '--endpoint', at.hostname, '--port', at.port || '5432'];
  try {
    await promisify(execFile)(sql, [...place, '--database', database, ...command], {
      // The password goes by the environment: arguments are readable by everybody on the machine.
      env: {
        ...process.env,
        SQL_USER: decodeURIComponent(at.username),
        SQL_PASSWORD: decodeURIComponent(at.password),
      },
      timeout: 120_000,
    });
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    throw new TemporalServerError(
      `Temporal's database ${database} could not be prepared (${command[0]}): ${words.slice(-600)}`,
    );
  }
}
