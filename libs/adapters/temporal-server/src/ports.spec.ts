import { expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { choosePorts } from './ports.js';

test('eight different ports that a smallint can store, and the same again while they are free', async () => {
  const ports = await choosePorts([]);
  expect(new Set(ports).size).toBe(8);
  expect(Math.max(...ports)).toBeLessThanOrEqual(32_767);
  expect(await choosePorts(ports)).toEqual(ports);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(ports[3], '127.0.0.1', () => resolve()));
  expect(await choosePorts(ports)).not.toContain(ports[3]);
  taken.close();
});
