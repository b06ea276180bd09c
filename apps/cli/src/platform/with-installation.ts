import type { Request } from '@reprise/application/kernel';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { randomUUID } from 'node:crypto';
import { cliActor } from './cli-actor.js';
import { openDatabase } from './database.js';
import { CommandFailure } from './outcome.js';

/** Opens the installation, does something with it, and closes it whatever came of that. */
export const withInstallation = async <T>(
  dataDir: string,
  act: (installation: Installation) => Promise<T>,
): Promise<T> => {
  const database = await openDatabase(dataDir);
  try {
    const installation = await opened(database.connectionString);
    try {
      return await act(installation);
    } finally {
      await installation.close();
    }
  } finally {
    await database.close();
  }
};

const opened = async (connectionString: string): Promise<Installation> => {
  try {
    return await openInstallation(connectionString);
  } catch (problem) {
    const words = wordsOf(problem);
    throw new CommandFailure('CLI.NO_DATABASE', {
      zh: `连不上数据库（${words}）。请检查 DATABASE_URL，以及数据库是否在运行。`,
      en: `The database cannot be reached (${words}). Check DATABASE_URL, and that the database runs.`,
    });
  }
};

/** A connection refused on every address of a host says nothing itself; its first part does. */
const wordsOf = (problem: unknown): string => {
  if (problem instanceof AggregateError) return wordsOf(problem.errors[0]);
  return problem instanceof Error ? problem.message : String(problem);
};

/** One command of the person at the terminal, at the installation's present. */
export const requestOf = async ({ clock }: Installation): Promise<Request> => ({
  actor: cliActor(),
  commandId: randomUUID(),
  at: await clock.now(),
});
