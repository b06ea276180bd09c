import { EmbeddedPostgresError } from '@reprise/embedded-postgres';
import type { Command } from 'commander';
import { Option } from 'commander';
import { resolve } from 'node:path';
import { defaultDataDir } from '../up/places.js';
import { languageOf, same } from './language.js';
import { CommandFailure, failed, WrongUse } from './outcome.js';
import type { Outcome } from './outcome.js';

export interface CommonFlags {
  readonly json?: true;
  readonly lang?: 'zh' | 'en';
}

export interface DataFlags extends CommonFlags {
  readonly data?: string;
}

/** What every command but `up` understands. */
export const withCommonFlags = (command: Command): Command =>
  command
    .option('--json', 'print the result for a program')
    .addOption(new Option('--lang <language>', 'of what is said').choices(['zh', 'en']));

export const withDataFlags = (command: Command): Command =>
  withCommonFlags(command).option(
    '--data <dir>',
    'the data folder, when DATABASE_URL is not set',
    process.env['REPRISE_DATA'],
  );

export const dataDirOf = ({ data }: DataFlags): string => resolve(data ?? defaultDataDir());

/** Runs a command, prints what it came to and leaves its exit code. */
export const runCommand = async (
  flags: CommonFlags,
  command: () => Promise<Outcome>,
): Promise<void> => {
  const { exitCode, text, json } = await outcomeOf(command);
  const words = text[languageOf(flags.lang, process.env)];
  const out = flags.json ? JSON.stringify(json, undefined, 2) : words;
  // What went wrong goes where it is seen when the output is a file; JSON stays in one place.
  const stream = exitCode === 0 || flags.json ? process.stdout : process.stderr;
  if (out !== '') stream.write(`${out}\n`);
  process.exitCode = exitCode;
};

const outcomeOf = async (command: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await command();
  } catch (problem) {
    if (problem instanceof CommandFailure) {
      const outcome = failed(problem.text, { failed: problem.code, message: problem.text });
      return problem instanceof WrongUse ? { ...outcome, exitCode: 2 } : outcome;
    }
    if (problem instanceof EmbeddedPostgresError) {
      const message = same(problem.message);
      return failed(message, { failed: 'CLI.NO_DATABASE', message });
    }
    return unforeseen(problem);
  }
};

/** Nothing the person at the terminal did wrong: what is known of it, for whoever mends it. */
const unforeseen = (problem: unknown): Outcome => {
  const { message, stack } = problem instanceof Error ? problem : new Error(String(problem));
  if (stack !== undefined) process.stderr.write(`${stack}\n`);
  const text = {
    zh: `出现意外错误：${message}`,
    en: `Something unforeseen went wrong: ${message}`,
  };
  return failed(text, { failed: 'CLI.FAILED', message: text });
};
