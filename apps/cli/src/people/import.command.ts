import { readPeopleCsv } from '@reprise/people-csv';
import type { Command } from 'commander';
import { readNamedFile } from '../platform/read-file.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { importFile } from './import-people.js';

type Flags = DataFlags & { readonly dryRun?: true; readonly skipProblems?: true };

/** `reprise import people FILE.csv`. */
export const registerImport = (program: Command): void => {
  const command = program.command('import').description('Bring data in from files.');
  withDataFlags(command.command('people'))
    .description('People, reporting lines and units from a CSV file of an HR system.')
    .argument('<file>', 'CSV: Chinese or English headers; UTF-8, GBK or UTF-16')
    .option('--dry-run', 'only say what is wrong and what would be imported')
    .option('--skip-problems', 'import the other rows when some have mistakes')
    .action((path: string, flags: Flags) =>
      runCommand(flags, async () => {
        const file = readPeopleCsv(await readNamedFile(path));
        const { dryRun = false, skipProblems = false } = flags;
        return withInstallation(dataDirOf(flags), (installation) =>
          importFile(installation, { ...file, dryRun, skipProblems }),
        );
      }),
    );
};
