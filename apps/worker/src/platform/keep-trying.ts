import { wordsOf } from './log.js';
import type { Log } from './log.js';
import { rest } from './rest.js';

export interface Effort {
  /** What is tried, for the log. */
  readonly what: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Does something until it succeeds or is told to stop, pausing longer after each failure. A
 * database or a server that is away for a night must not need anybody's hand in the morning.
 */
export const keepTrying = async <T>(
  { what, log, signal }: Effort,
  attempt: () => Promise<T>,
): Promise<T | undefined> => {
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted;) {
    try {
      return await attempt();
    } catch (problem) {
      if (signal.aborted) return undefined;
      log.warn({ what, problem: wordsOf(problem), againInMs: pauseMs }, 'failed, tried again');
    }
    await rest(pauseMs, signal);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
  return undefined;
};
