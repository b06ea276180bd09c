import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import type { EmbeddedPostgres } from '@reprise/embedded-postgres';
import {
  fastForward,
  findTemporalServer,
  startTemporalServer,
  temporalCacheDir,
} from '@reprise/temporal-server';
import type { FoundServer, TemporalServer } from '@reprise/temporal-server';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(600_000);

const NAMESPACE = 'reprise';
const said: string[] = [];
const started: TemporalServer[] = [];
let scratch = '';
let postgres: EmbeddedPostgres;
let found: FoundServer;

async function start(timeSkipping = true): Promise<TemporalServer> {
  const server = await startTemporalServer({
    ...{ found, namespace: NAMESPACE, timeSkipping, dataDir: join(scratch, 'temporal') },
    postgres: postgres.connectionString,
  });
  started.push(server);
  return server;
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'reprise-temporal-'));
  postgres = await startEmbeddedPostgres({ dataDir: join(scratch, 'postgres') });
  const onProgress = (line: string): void => void said.push(line);
  found = await findTemporalServer({ cacheDir: temporalCacheDir(), onProgress });
});
// A test that fails half-way leaves its server; nothing else would end it.
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the Temporal server we run', () => {
  test('it is said which one was found, and it is found again without looking', async () => {
    expect(said.at(-1)).toMatch(/^Temporal is the /);
    const again = await findTemporalServer({
      ...{ cacheDir: temporalCacheDir(), onProgress: () => undefined, fetch: false },
    });
    expect(again.kind).toBe(found.kind);
  });

  test('a namespace that keeps closed workflows for thirty days, in databases of its own', async () => {
    const server = await start();
    const connection = await Connection.connect({ address: server.address });
    const { config } = await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
    await connection.close();
    await server.stop();
    if (found.kind !== 'real') return;
    const client = new pg.Client({ connectionString: postgres.connectionString });
    await client.connect();
    const { rows } = await client.query(
      `select datname from pg_database where datname like 'temporal%' order by datname`,
    );
    await client.end();
    expect(rows).toEqual([{ datname: 'temporal' }, { datname: 'temporal_visibility' }]);
  });

  test('time can be skipped where that was asked for, and only there', async () => {
    const without = await start(false);
    expect(without.canSkipTime).toBe(false);
    const server = await start();
    // Asked for otherwise than it runs, the first was ended and replaced.
    expect([server.adopted, without.isRunning()]).toEqual([false, false]);
    const connection = await Connection.connect({ address: server.address });
    const client = new Client({ connection, namespace: NAMESPACE });
    const taskQueue = 'nobody-listens';
    const handle = await client.workflow.start('any', { taskQueue, workflowId: 'waits' });
    const leap = { namespace: NAMESPACE, workflowId: 'waits', seconds: 86_400, withinMs: 200 };
    if (server.canSkipTime) {
      // Its first task is in flight, so it must not move: real work is never skipped over.
      await expect(fastForward(connection, leap)).rejects.toThrow(/did not move ahead.*in flight/);
      const { raw } = await handle.describe();
      expect(raw.workflowExtendedInfo?.timeSkippingInfo?.effectiveConfig?.enabled).toBe(true);
    } else {
      await expect(fastForward(connection, leap)).rejects.toThrow();
    }
    await handle.terminate();
    await connection.close();
    await server.stop();
  });

  test('a server left behind is adopted; one that was killed is replaced, workflows and all', async () => {
    const first = await start();
    const connection = await Connection.connect({ address: first.address });
    const client = new Client({ connection, namespace: NAMESPACE });
    await client.workflow.start('any', { taskQueue: 'nobody-listens', workflowId: 'kept' });
    const second = await start();
    expect(second).toMatchObject({ adopted: true, address: first.address });
    first.kill();
    const third = await start();
    expect(third).toMatchObject({ adopted: false, address: first.address });
    const { status } = await client.workflow.getHandle('kept').describe();
    expect(status.name).toBe('RUNNING');
    await connection.close();
    await third.stop();
    expect(third.isRunning()).toBe(false);
    expect(readFileSync(join(scratch, 'temporal/server.json'), 'utf8')).not.toContain(
      new URL(postgres.connectionString).password,
    );
  });

  test('databases whose making was cut off are made anew', async () => {
    if (found.kind !== 'real') return;
    const address = new URL(postgres.connectionString);
    address.pathname = '/temporal';
    const client = new pg.Client({ connectionString: address.toString() });
    await client.connect();
    // As a server leaves it that was killed before it could say how far it had come.
    await client.query(`update schema_version set curr_version = '0.0'`);
    await client.end();
    rmSync(join(scratch, 'temporal/schema.json'));
    const server = await start();
    expect(server.isRunning()).toBe(true);
    await server.stop();
  });
});
