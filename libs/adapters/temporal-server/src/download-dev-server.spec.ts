import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRealServer } from './build-real-server.js';
import { downloadDevServer } from './download-dev-server.js';

let scratch = '';
let cacheDir = '';
let server: Server;
let said: string[] = [];
const onProgress = (line: string): void => void said.push(line);

function serve(listener: RequestListener): Promise<string> {
  return new Promise((resolve) => {
    server = createServer(listener).listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/cli`);
    });
  });
}

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'reprise-download-'));
  cacheDir = join(scratch, 'cache');
  said = [];
});
afterEach(() => {
  server?.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('the archive for this machine is fetched, unpacked and made executable', async () => {
  writeFileSync(join(scratch, 'temporal'), '#!/bin/sh\necho it runs\n');
  chmodSync(join(scratch, 'temporal'), 0o644);
  execFileSync('tar', ['-czf', 'cli.tar.gz', 'temporal'], { cwd: scratch });
  let asked = '';
  const address = await serve((request, response) => {
    asked = request.url ?? '';
    response.end(readFileSync(join(scratch, 'cli.tar.gz')));
  });
  const cli = await downloadDevServer({ cacheDir, onProgress, address });
  expect(asked).toMatch(/^\/cli\?platform=(linux|darwin)&arch=(amd64|arm64)$/);
  expect(execFileSync(cli ?? '', { encoding: 'utf8' })).toBe('it runs\n');
  expect(readdirSync(cacheDir)).toEqual(['temporal-cli']);
});

test('what cannot be fetched is said, and nothing is left behind', async () => {
  const address = await serve((_, response) => {
    response.statusCode = 503;
    response.end();
  });
  expect(await downloadDevServer({ cacheDir, onProgress, address })).toBeUndefined();
  expect(said.at(-1)).toBe('Temporal could not be downloaded (HTTP 503).');
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('a wish to stop ends a download that hangs', async () => {
  const stop = new AbortController();
  const address = await serve(() => stop.abort());
  const download = downloadDevServer({ cacheDir, onProgress, address, signal: stop.signal });
  await expect(download).rejects.toThrow(/abort/i);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('without Go the build says where to get it', async () => {
  const env = { PATH: join(scratch, 'empty') };
  expect(await buildRealServer({ cacheDir, onProgress, env })).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('https://go.dev/dl')]);
});
