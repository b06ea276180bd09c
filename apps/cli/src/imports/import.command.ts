import { readPeopleCsv } from '@reprise/people-csv';
import { readMeasuresCsv } from '@reprise/people-csv/measures';
import type { Installation } from '@reprise/installation';
import type { Command } from 'commander';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Outcome } from '../platform/outcome.js';
import { readNamedFile } from '../platform/read-file.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { importMeasuresOf } from './import-measures.js';
import type { Asked } from './import-outcome.js';
import { importPeopleFile } from './import-people.js';

type Flags = DataFlags & { readonly dryRun?: true; readonly skipProblems?: true };

/** A file with the name it was given by, and what was asked for. */
interface Given extends Asked {
  readonly path: string;
  readonly bytes: Uint8Array;
}

type Import = (installation: Installation, given: Given) => Promise<Outcome>;

/** `reprise import people FILE.csv` and `reprise import measures FILE.csv`. */
export const registerImport = (program: Command): void => {
  const command = program.command('import').description('Bring data in from files.');
  const register = (name: string, description: string, importOf: Import): void => {
    withDataFlags(command.command(name))
      .description(description)
      .argument('<file>', 'CSV: Chinese or English headers; UTF-8, GBK or UTF-16')
      .option('--dry-run', 'only say what is wrong and what would be imported')
      .option('--skip-problems', 'import the other rows when some have mistakes')
      .action((path: string, flags: Flags) =>
        runCommand(flags, async () => {
          const bytes = await readNamedFile(path);
          const { dryRun = false, skipProblems = false } = flags;
          const given = { path, bytes, dryRun, skipProblems };
          return withInstallation(dataDirOf(flags), (place) => importOf(place, given));
        }),
      );
  };
  register(
    'people',
    'People, reporting lines and units from a CSV file of an HR system.',
    (installation, { bytes, ...given }) =>
      importPeopleFile(installation, { ...readPeopleCsv(bytes), ...given }),
  );
  register(
    'measures',
    'Actuals of KPIs, a row for a person, measure and period; scores computed from then on read them.',
    (installation, { path, bytes, ...given }) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const source = { name: basename(path), digest };
      return importMeasuresOf(installation, { ...readMeasuresCsv(bytes), ...given, source });
    },
  );
};
