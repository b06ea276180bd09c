import { expect, it } from '@jest/globals';
import { inSlices } from './in-slices.js';

const work = function* (pieces: number): Generator<undefined, number> {
  for (let done = 0; done < pieces; done += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return pieces;
};

it('answers others while it works, and comes to the same end', async () => {
  const waits: number[] = [];
  let before = performance.now();
  const timer = setInterval(() => {
    waits.push(performance.now() - before);
    before = performance.now();
  }, 1);
  expect(await inSlices(work(300))).toBe(300);
  clearInterval(timer);
  expect(waits.length).toBeGreaterThan(10);
});
