import { setTimeout as pause } from 'node:timers/promises';

/** A worker that was killed with something in hand is missed after half a minute. */
const WITHIN_MS = 180_000;
const LOOKS_EVERY_MS = 10;

/** Asks again and again; what does not become true in three minutes never will. */
export const until = async (
  what: string,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> => {
  const end = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await pause(LOOKS_EVERY_MS);
  }
};
