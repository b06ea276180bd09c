import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { registerAudit } from './audit/audit.command.js';
import { registerFlow } from './flow/flow.command.js';
import { registerTest } from './flow-tests/test.command.js';
import { registerLaunch } from './launch/launch.command.js';
import { registerMigrate } from './migrate/migrate.command.js';
import { registerImport } from './imports/import.command.js';
import { registerPublish } from './publish/publish.command.js';
import { registerRebuild } from './rebuild/rebuild.command.js';
import { registerRehearse } from './rehearse/rehearse.command.js';
import { registerUp } from './up/up.command.js';

/** Exit code of a command that was used wrongly. */
const WRONG_USE = 2;

const createProgram = (): Command => {
  const program = new Command('reprise')
    .description(
      'Performance reviews: rehearsed before launch, run for months, replayable ever after.',
    )
    .version(versionOf(), '--version', 'print the version')
    .showHelpAfterError('(reprise --help lists the commands)')
    .exitOverride();
  for (const register of [
    ...[
      registerUp,
      registerImport,
      registerRehearse,
      registerTest,
      registerPublish,
      registerLaunch,
      registerMigrate,
    ],
    ...[registerRebuild, registerAudit, registerFlow],
  ]) {
    register(program);
  }
  pointToHelp(program, program.name());
  return program;
};

/** Whoever used a command wrongly is told where that very command is explained. */
const pointToHelp = (parent: Command, name: string): void => {
  for (const command of parent.commands) {
    const whole = `${name} ${command.name()}`;
    command.showHelpAfterError(`(${whole} --help tells how it is used)`);
    pointToHelp(command, whole);
  }
};

const versionOf = (): string => {
  const about: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const isSaid = typeof about === 'object' && about !== null && 'version' in about;
  return isSaid ? String(about.version) : 'unknown';
};

/** Runs one command line; its exit code is left in `process.exitCode`. */
export const runProgram = async (args: readonly string[]): Promise<void> => {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    // Help that was asked for is done; everything else here is a command nobody could understand.
    process.exitCode = problem.exitCode === 0 ? 0 : WRONG_USE;
  }
};
