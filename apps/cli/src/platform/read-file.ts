import { readFile } from 'node:fs/promises';
import { CommandFailure } from './outcome.js';

/** A file somebody named on the command line. */
export const readNamedFile = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    throw new CommandFailure('CLI.NO_FILE', {
      zh: `无法读取 ${path}（${words}）。`,
      en: `${path} cannot be read (${words}).`,
    });
  }
};

export const readJson = async (path: string): Promise<unknown> => {
  const text = new TextDecoder().decode(await readNamedFile(path));
  try {
    return JSON.parse(text);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    throw new CommandFailure('CLI.NOT_JSON', {
      zh: `${path} 不是 JSON（${words}）。`,
      en: `${path} is not JSON (${words}).`,
    });
  }
};
