import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileTrouble } from './file-trouble.js';
import { CommandFailure } from './outcome.js';

/** Writes a file somebody named on the command line. */
export const writeNamedFile = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, content);
  } catch (problem) {
    throw cannotWrite(path, problem);
  }
};

/** Finds out before anything is done whether a file can be written; makes none. */
export const assertWritable = async (path: string): Promise<void> => {
  try {
    await access(dirname(path), constants.W_OK);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' });
  } catch (problem) {
    throw cannotWrite(path, problem);
  }
};

const cannotWrite = (path: string, problem: unknown): CommandFailure => {
  const why = fileTrouble(problem);
  return new CommandFailure('CLI.CANNOT_WRITE', {
    zh: `无法写入 ${path}：${why.zh}。`,
    en: `${path} cannot be written: ${why.en}.`,
  });
};
