import type { Text } from '@reprise/domain/kernel';
import { readFile } from 'node:fs/promises';
import { fileTrouble } from './file-trouble.js';
import { CommandFailure } from './outcome.js';

/** A file somebody named on the command line. */
export const readNamedFile = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (problem) {
    throw new CommandFailure('CLI.NO_FILE', cannotRead(path, fileTrouble(problem)));
  }
};

const cannotRead = (path: string, why: Text): Text => ({
  zh: `无法读取 ${path}：${why.zh}。`,
  en: `${path} cannot be read: ${why.en}.`,
});

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
