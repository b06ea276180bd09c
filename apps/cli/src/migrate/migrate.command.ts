import { as } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';
import type { Command } from 'commander';
import { WrongUse } from '../platform/outcome.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { migrate } from './migrate-cycle.js';

type Flags = DataFlags & {
  readonly to: string;
  readonly only?: readonly string[];
  readonly reason?: string;
  readonly dryRun?: true;
};

/** `reprise migrate CYCLE --to VERSION`: running reviews go on with another version of the flow. */
export const registerMigrate = (program: Command): void => {
  withDataFlags(program.command('migrate'))
    .description('Let the running reviews of a cycle go on with another version of its flow.')
    .argument('<cycle>', 'id of the cycle')
    .requiredOption('--to <version>', 'number of a published version of the same flow')
    .option('--only <numbers...>', 'employee numbers of the group that goes first')
    .option('--reason <text>', 'why; kept with the change')
    .option('--dry-run', 'only show, person by person, what it would do')
    .action((cycleId: string, flags: Flags) =>
      runCommand(flags, async () => {
        const { only = [], reason = '', dryRun = false } = flags;
        const said = { cycleId: as<CycleId>(cycleId), version: versionOf(flags), only, dryRun };
        return withInstallation(dataDirOf(flags), (installation) =>
          // Whoever only looks needs no reason.
          migrate(installation, { ...said, reason: dryRun && reason === '' ? 'dry run' : reason }),
        );
      }),
    );
};

const versionOf = ({ to }: Flags): number => {
  if (/^[1-9]\d{0,8}$/.test(to)) return Number(to);
  throw new WrongUse('CLI.NO_VERSION', {
    zh: '--to 须是版本号，如 2。',
    en: '--to takes the number of a version, such as 2.',
  });
};
