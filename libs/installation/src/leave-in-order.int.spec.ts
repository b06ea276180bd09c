import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { transformFile } from '@swc/core';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(20_000);

let folder = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-leave-'));
  const source = join(import.meta.dirname, 'leave-in-order.ts');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } as const;
  const { code } = await transformFile(source, options);
  writeFileSync(join(folder, 'leave.mjs'), code);
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process of its own that leaves as told, and says when it is there and when it closes. */
const processThat = async (leaving: string): Promise<{ child: ChildProcess; said: string[] }> => {
  const script = `
    import { leaveInOrder } from './leave.mjs';
    // As a server does that listens: nothing ends by itself.
    setInterval(() => {}, 1_000);
    const said = (what) => new Promise((written) => process.stdout.write(what + '\\n', written));
    leaveInOrder(${leaving});
    await said('there');`;
  const name = join(folder, `${children.length}.mjs`);
  writeFileSync(name, script);
  const child = spawn(process.execPath, [name], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said: string[] = [];
  child.stdout?.on('data', (text) => said.push(...String(text).trim().split('\n')));
  await once(child.stdout, 'data');
  return { child, said };
};

const end = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];

it('closes once on the first signal, however many come, and says that all went well', async () => {
  const { child, said } = await processThat(
    `{ parentPid: undefined, patienceMs: 20_000, close: async () => {
        await said('closes');
        await new Promise((heard) => {
          process.once('SIGINT', heard);
          process.kill(process.pid, 'SIGINT');
        });
      } }`,
  );
  child.kill('SIGTERM');
  expect(await end(child)).toBe(0);
  expect(said).toEqual(['there', 'closes']);
});

it('is cut off after its patience, and says that it was', async () => {
  const { child } = await processThat(
    `{ parentPid: undefined, patienceMs: 100, close: () => new Promise(() => {}) }`,
  );
  child.kill('SIGINT');
  expect(await end(child)).toBe(1);
});

it('says so when closing failed', async () => {
  const { child } = await processThat(
    `{ parentPid: undefined, patienceMs: 20_000, close: () => Promise.reject(new Error('no')) }`,
  );
  child.kill('SIGTERM');
  expect(await end(child)).toBe(1);
});

it('leaves when the one who supervises it is gone, without any signal', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000)']);
  const { child, said } = await processThat(
    `{ parentPid: ${String(parent.pid)}, patienceMs: 20_000, close: () => said('closes') }`,
  );
  const left = end(child);
  parent.kill('SIGKILL');
  expect(await left).toBe(0);
  expect(said).toEqual(['there', 'closes']);
});
