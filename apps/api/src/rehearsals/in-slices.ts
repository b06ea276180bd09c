import { setImmediate as otherWork } from 'node:timers/promises';

/** Longest time, in milliseconds, that this process does nothing else. */
const SLICE_MS = 8;

/**
 * Runs work that comes in small pieces to its end, and lets the process answer others in between:
 * a worker thread would need a copy of the whole directory for what takes seconds at most.
 */
export const inSlices = async <T>(work: Generator<unknown, T>): Promise<T> => {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const piece = work.next();
      if (piece.done === true) return piece.value;
    } while (performance.now() < until);
    await otherWork();
  }
};
