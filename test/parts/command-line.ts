import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './server-process.js';

/** Runs `reprise` as it is delivered and answers what it printed for a program. */
export const reprise = async (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<unknown> => {
  const entry = join(ROOT, 'apps/cli/bin/reprise.js');
  const { PATH, HOME } = process.env;
  const place = { env: { PATH, HOME, ...env } };
  const command = [entry, ...args, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, place);
  return JSON.parse(stdout);
};
