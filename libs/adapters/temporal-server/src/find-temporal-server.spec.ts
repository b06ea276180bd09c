import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findTemporalServer } from './index.js';
import type { FoundServer } from './index.js';

let scratch = '';
let bin = '';
let cacheDir = '';
let said: string[] = [];

function program(path: string, words: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${words}'\n`);
  chmodSync(path, 0o755);
}

function find(env: NodeJS.ProcessEnv = {}): Promise<FoundServer> {
  const onProgress = (line: string): void => void said.push(line);
  return findTemporalServer({ cacheDir, onProgress, env: { PATH: bin, ...env }, fetch: false });
}

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'reprise-find-'));
  bin = join(scratch, 'bin');
  cacheDir = join(scratch, 'cache');
  said = [];
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe('which Temporal server is used', () => {
  test('TEMPORAL_ADDRESS wins over everything and is not remembered', async () => {
    program(join(bin, 'temporal'), 'temporal version 1.5.1');
    expect(await find({ TEMPORAL_ADDRESS: 'temporal:7233' })).toEqual({
      kind: 'external',
      address: 'temporal:7233',
    });
    expect(existsSync(join(cacheDir, 'temporal.json'))).toBe(false);
  });

  test('on PATH the real server needs its schema tool and the version we know', async () => {
    program(join(bin, 'temporal-server'), 'temporal version 1.32.1');
    await expect(find()).rejects.toThrow(
      /no Temporal server.*https:\/\/go\.dev\/dl.*people can work/,
    );
    program(join(bin, 'temporal-sql-tool'), 'temporal-sql-tool version 1.32.1');
    expect(await find()).toMatchObject({ kind: 'real', server: join(bin, 'temporal-server') });
    expect(said).toEqual([expect.stringMatching(/real server 1\.32\.1 \(found on PATH: /)]);
  });

  test('an older server on PATH is passed over for the CLI', async () => {
    program(join(bin, 'temporal-server'), 'temporal version 1.24.0');
    program(join(bin, 'temporal-sql-tool'), 'temporal-sql-tool version 1.24.0');
    program(join(bin, 'temporal'), 'temporal version 1.5.1 (Server 1.29.1)');
    expect(await find()).toEqual({ kind: 'dev', cli: join(bin, 'temporal'), origin: 'path' });
  });

  test('what was used last stays, though something else appears on PATH; until it is gone', async () => {
    const folder = join(cacheDir, 'temporal-server-1.32.1');
    program(join(folder, 'temporal-server'), '');
    program(join(folder, 'temporal-sql-tool'), '');
    expect(await find()).toMatchObject({ kind: 'real', origin: 'cache' });
    program(join(bin, 'temporal'), 'temporal version 1.5.1');
    expect(await find()).toMatchObject({ kind: 'real', origin: 'cache' });
    rmSync(folder, { recursive: true });
    expect(await find()).toMatchObject({ kind: 'dev', origin: 'path' });
    expect(await find()).toMatchObject({ kind: 'dev', origin: 'path' });
  });

  test.each(['', '{', '{"kind":"real"}', '[1]', 'null'])(
    'a damaged memory (%s) is no memory',
    async (text) => {
      mkdirSync(cacheDir, { recursive: true });
      writeFileSync(join(cacheDir, 'temporal.json'), text);
      program(join(bin, 'temporal'), 'temporal version 1.5.1');
      expect(await find()).toMatchObject({ kind: 'dev' });
    },
  );
});
