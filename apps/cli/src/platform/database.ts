import { startEmbeddedPostgres } from '@reprise/embedded-postgres';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../up/lock.js';
import { UpError } from '../up/up-error.js';
import { CommandFailure } from './outcome.js';

export interface Database {
  readonly connectionString: string;
  /** Leaves a server that was running before as it was. */
  close(): Promise<void>;
}

/**
 * The database a command works on: the one DATABASE_URL names, else that of the data folder. If
 * `reprise up` runs there, its server is used; if not, the server is started for this command, and
 * meanwhile the folder is locked, so that an `up` does not build on a server about to stop.
 */
export const openDatabase = async (
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Database> => {
  const given = env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    return { connectionString: given, close: async () => undefined };
  }
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) throw nothingThere(dataDir);
  const lock = lockUnlessHeld(dataDir);
  try {
    const server = await startEmbeddedPostgres({ dataDir: folder });
    const close = async (): Promise<void> => {
      if (lock !== undefined) await server.stop();
      lock?.release();
    };
    return { connectionString: server.connectionString, close };
  } catch (problem) {
    lock?.release();
    throw problem;
  }
};

const lockUnlessHeld = (dataDir: string): ReturnType<typeof takeLock> | undefined => {
  try {
    return takeLock(dataDir);
  } catch (problem) {
    if (problem instanceof UpError) return undefined;
    throw problem;
  }
};

const nothingThere = (dataDir: string): CommandFailure =>
  new CommandFailure('CLI.NO_DATA', {
    zh: `${dataDir} 里还没有数据。先运行一次 \`npm start\`（或 \`reprise up\`），或用 --data 指定数据目录，或设置 DATABASE_URL。`,
    en: `There is no data in ${dataDir}. Run \`npm start\` (or \`reprise up\`) once, name the data directory with --data, or set DATABASE_URL.`,
  });
