import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import type { EmbeddedPostgres } from '@reprise/embedded-postgres';
import { join } from 'node:path';
import type { Terminal } from './terminal.js';

export type KeptPostgres = {
  readonly connectionString: string;
  stop(): Promise<void>;
  kill(): void;
};

const LOOK_EVERY_MS = 2_000;

/**
 * The embedded database, started again on the same port if its process disappears, so that those
 * connected only have to reconnect. With DATABASE_URL set it is somebody else's, and left alone.
 */
export async function keepPostgres(
  dataDir: string,
  terminal: Terminal,
  env: NodeJS.ProcessEnv = process.env,
): Promise<KeptPostgres> {
  const given = env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    terminal.say('The database is the one DATABASE_URL names.');
    return { connectionString: given, stop: async () => undefined, kill: () => undefined };
  }
  const options = { dataDir: join(dataDir, 'postgres'), log: terminal.say };
  const first = await startEmbeddedPostgres(options);
  terminal.say(`The database is ${first.adopted ? 'still running' : 'up'} on port ${first.port}.`);
  return watch(first, () => startEmbeddedPostgres({ ...options, port: first.port }), terminal);
}

function watch(
  first: EmbeddedPostgres,
  restart: () => Promise<EmbeddedPostgres>,
  terminal: Terminal,
): KeptPostgres {
  let current = first;
  let repair: Promise<void> | undefined;
  const startAgain = async (): Promise<void> => {
    terminal.say('The database ended unexpectedly and is started again.');
    try {
      current = await restart();
      terminal.say('The database is up again.');
    } catch (problem) {
      terminal.say(problem instanceof Error ? problem.message : String(problem));
    } finally {
      repair = undefined;
    }
  };
  const look = (): void => {
    if (!current.isRunning()) repair ??= startAgain();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    connectionString: first.connectionString,
    stop: async () => {
      clearInterval(timer);
      await repair;
      await current.stop();
    },
    kill: () => current.kill(),
  };
}
