import { setTimeout as pause } from 'node:timers/promises';

/** Asks every 100 ms until there is an answer; `undefined` when the time (milliseconds) is up. */
export async function poll<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  limitMs: number,
): Promise<T | undefined> {
  const until = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) return undefined;
    await pause(100);
  }
}
