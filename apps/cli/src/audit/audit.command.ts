import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { exportReview } from './export-review.js';
import { replayReview } from './replay-review.js';

/** `reprise audit replay REVIEW` and `reprise audit export REVIEW`. */
export const registerAudit = (program: Command): void => {
  const audit = program.command('audit').description('Check what happened from the events alone.');
  withDataFlags(audit.command('replay'))
    .description('Tell a review event by event, and how it stood after one of them.')
    .argument('<review>', 'id of the review')
    .option('--at <number>', 'up to this event, counted from 0; all when not given', parseRevision)
    .action((review: string, flags: DataFlags & { readonly at?: number }) =>
      runCommand(flags, () =>
        withInstallation(dataDirOf(flags), ({ store }) => replayReview(store, review, flags.at)),
      ),
    );
  withDataFlags(audit.command('export'))
    .description('Write the stored events of a review with their SHA-256.')
    .argument('<review>', 'id of the review')
    .requiredOption('--out <file>', 'NDJSON; the manifest is written beside it')
    .action((review: string, flags: DataFlags & { readonly out: string }) =>
      runCommand(flags, () =>
        withInstallation(dataDirOf(flags), ({ store }) => exportReview(store, review, flags.out)),
      ),
    );
};

const parseRevision = (text: string): number => {
  const revision = Number(text);
  if (Number.isSafeInteger(revision) && revision >= 0) return revision;
  throw new InvalidArgumentError('An event is numbered from 0.');
};
