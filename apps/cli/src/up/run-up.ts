import { EmbeddedPostgresError } from '@reprise/embedded-postgres';
import { prepareDataFolder, settleMode } from './data-folder.js';
import type { Mode } from './data-folder.js';
import { takeLock } from './lock.js';
import type { Entries } from './places.js';
import { startEverything } from './start-everything.js';
import { stopSwitch } from './stop-switch.js';
import type { Terminal } from './terminal.js';
import { UpError } from './up-error.js';

export type UpOptions = {
  readonly dataDir: string;
  readonly port: number | undefined;
  readonly mode: Mode | undefined;
  readonly open: boolean;
  readonly entries: Entries;
  readonly terminal: Terminal;
};

/**
 * Starts everything, watches it until it is told to stop, stops it in order. Answers the exit
 * code: 0 after a stop that was asked for, 1 when something must be put right first.
 */
export async function runUp(options: UpOptions): Promise<number> {
  const { dataDir, terminal } = options;
  try {
    prepareDataFolder(dataDir);
    const lock = takeLock(dataDir);
    try {
      const mode = settleMode(dataDir, options.mode);
      return await serveUntilStopped(options, mode);
    } finally {
      lock.release();
    }
  } catch (problem) {
    if (!(problem instanceof UpError || problem instanceof EmbeddedPostgresError)) throw problem;
    terminal.say(problem.message);
    return 1;
  }
}

async function serveUntilStopped(options: UpOptions, mode: Mode): Promise<number> {
  const { terminal } = options;
  const stop = stopSwitch(terminal);
  try {
    await startEverything({ ...options, mode, stop });
    await stop.asked;
    return 0;
  } catch (problem) {
    // What was interrupted by the wish to stop is not a failure.
    if (!stop.signal.aborted) throw problem;
    return 0;
  } finally {
    await stop.everything();
    terminal.say('Everything is stopped.');
  }
}
