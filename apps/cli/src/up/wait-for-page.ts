import { setTimeout as pause } from 'node:timers/promises';
import { UpError } from './up-error.js';

export type PageWait = {
  readonly port: number;
  /** How often the API has ended by itself. */
  readonly crashes: () => number;
  readonly logFile: string;
  readonly signal: AbortSignal;
};

const GIVES_UP_AFTER_CRASHES = 5;

/** Until `/healthz` answers 200. An API that ends five times before that will not be helped by waiting. */
export async function waitForPage({ port, crashes, logFile, signal }: PageWait): Promise<void> {
  while (!(await answers(port))) {
    if (crashes() >= GIVES_UP_AFTER_CRASHES) {
      throw new UpError(`The web application does not start. Its log is ${logFile}.`);
    }
    await pause(100, undefined, { signal });
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, {
      signal: AbortSignal.timeout(2_000),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
