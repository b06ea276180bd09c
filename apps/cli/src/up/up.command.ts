import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { builtEntries, defaultDataDir } from './places.js';
import { runUp } from './run-up.js';
import { createTerminal } from './terminal.js';

type Flags = {
  readonly empty?: true;
  readonly demo?: true;
  readonly data?: string;
  readonly port?: number;
  readonly open: boolean;
  readonly api?: string;
  readonly worker?: string;
};

/** `reprise up`: everything one machine needs, in one process that starts, watches and stops it. */
export function registerUp(program: Command): void {
  program
    .command('up')
    .description('Start everything on this machine: database, Temporal, web application, worker.')
    .addOption(new Option('--demo', 'with a company to try things on').conflicts('empty'))
    .addOption(new Option('--empty', 'with nothing in it (the default for a new directory)'))
    .option('--data <dir>', 'where everything is kept', process.env['REPRISE_DATA'])
    .option('--port <number>', 'of the web application', parsePort)
    .option('--no-open', 'do not open the browser')
    .addOption(new Option('--api <file>', 'another build of the API').hideHelp())
    .addOption(new Option('--worker <file>', 'another build of the worker').hideHelp())
    .action(async (flags: Flags) => {
      process.exitCode = await runUp({
        dataDir: resolve(flags.data ?? defaultDataDir()),
        port: flags.port,
        mode: modeOf(flags),
        open: flags.open,
        entries: { ...builtEntries(), ...entriesOf(flags) },
        terminal: createTerminal(process.stdout, () => process.kill(process.pid, 'SIGHUP')),
      });
    });
}

function modeOf(flags: Flags): 'demo' | 'empty' | undefined {
  if (flags.demo) return 'demo';
  return flags.empty ? 'empty' : undefined;
}

function entriesOf({ api, worker }: Flags): { readonly api?: string; readonly worker?: string } {
  return {
    ...(api === undefined ? {} : { api: resolve(api) }),
    ...(worker === undefined ? {} : { worker: resolve(worker) }),
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}
