import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, expect, it } from '@jest/globals';
import {
  findTemporalServer,
  startTemporalServer,
  temporalCacheDir,
} from '@reprise/temporal-server';
import type { TemporalServer } from '@reprise/temporal-server';
import { temporaryPostgres } from '@reprise/testing/postgres';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

interface Status {
  readonly temporal: { readonly state: string; readonly detail?: string };
}

let postgres: Awaited<ReturnType<typeof temporaryPostgres>>;
let temporal: TemporalServer;
let api: RunningApi | undefined;
const folder = mkdtempSync(join(tmpdir(), 'reprise-status-'));

beforeAll(async () => {
  postgres = await temporaryPostgres();
  const onProgress = (line: string) => void process.stdout.write(`${line}\n`);
  const found = await findTemporalServer({ cacheDir: temporalCacheDir(), onProgress });
  const place = { postgres: postgres.connectionString, dataDir: folder, namespace: 'reprise' };
  temporal = await startTemporalServer({ ...place, found, timeSkipping: false });
}, 600_000);

afterEach(async () => {
  await api?.stop();
  api = undefined;
});

afterAll(async () => {
  await temporal.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const statusWith = async (env: NodeJS.ProcessEnv): Promise<Status['temporal']> => {
  api = await runningApi('demo', env);
  return (await api.browser().read<Status>('/api/status')).temporal;
};

it('asks Temporal itself where nobody tells of it in a file', async () => {
  const { address } = temporal;
  expect(await statusWith({ TEMPORAL_ADDRESS: address })).toMatchObject({ state: 'up' });
}, 60_000);

it('says so when nothing answers there, or something else does', async () => {
  expect(await statusWith({ TEMPORAL_ADDRESS: '127.0.0.1:9' })).toMatchObject({
    state: 'unavailable',
  });
  await api?.stop();
  const other = new URL(postgres.connectionString).host;
  expect(await statusWith({ TEMPORAL_ADDRESS: other })).toMatchObject({ state: 'unavailable' });
}, 60_000);

it('knows nothing without an address', async () => {
  expect(await statusWith({})).toEqual({ state: 'unknown' });
}, 60_000);
