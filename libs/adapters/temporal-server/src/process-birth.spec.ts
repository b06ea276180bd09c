import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { birthOf, isSameProcess } from './process-birth.js';

test('a process keeps its birth while it lives and has none afterwards', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const pid = child.pid ?? 0;
  const birth = birthOf(pid) ?? '';
  expect(birth).not.toBe('');
  expect(isSameProcess(pid, birth)).toBe(true);
  expect(isSameProcess(process.pid, birth)).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(birthOf(pid)).toBeUndefined();
});
