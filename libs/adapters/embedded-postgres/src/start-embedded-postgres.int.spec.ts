import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './index.js';
import type { EmbeddedPostgres } from './index.js';

let scratch = '';
let dataDir = '';
const running: EmbeddedPostgres[] = [];

async function start(port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(port === undefined ? { dataDir } : { dataDir, port });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.connectionString });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows;
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'reprise-embedded-'));
  dataDir = join(scratch, 'postgres');
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  test('two first starts at once end with one server, in UTF-8, private to its owner', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one?.port).toBe(two?.port);
    expect([one?.adopted, two?.adopted].toSorted()).toEqual([false, true]);
    expect(
      await ask(
        one,
        `select pg_encoding_to_char(encoding), datlocale, lower('ÄÖ'), current_setting('fsync')
           from pg_database where datname = 'reprise'`,
      ),
    ).toEqual([['UTF8', 'C.UTF-8', 'äö', 'on']]);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
    const wrong = new pg.Client({
      connectionString: one.connectionString.replace(/:[0-9a-f]{48}@/, ':guess@'),
    });
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
  });

  test('a server left behind is adopted, and stopping it really ends it', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, port: first.port });
    await second.stop();
    await expect(ask(first, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect((await start()).port).toBe(first.port);
  });

  test('what was committed survives kill -9 of the server', async () => {
    const first = await start();
    await ask(first, 'create table kept (word text)');
    await ask(first, `insert into kept values ('复盘')`);
    process.kill(postmaster(), 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select word from kept')).toEqual([['复盘']]);
  });

  test('a remembered port taken by another program is replaced; one asked for is refused', async () => {
    const first = await start();
    await first.stop();
    const taken = await occupy(first.port);
    await expect(start(first.port)).rejects.toMatchObject({
      problem: 'port in use',
      message: expect.stringContaining(`Port ${first.port} on 127.0.0.1 is in use`),
    });
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await ask(second, 'select word from kept')).toEqual([['复盘']]);
    await new Promise((resolve) => taken.close(resolve));
  });
});
