import { AccessLog } from '@reprise/application/audit';
import type { AuditHandling } from '@reprise/application/audit';
import type { Request } from '@reprise/application/kernel';
import { mayAct } from '@reprise/domain/access';
import type { Refusal, Text } from '@reprise/domain/kernel';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { failed, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { exportToFile } from './export-review.js';
import { inTheNameOf } from './in-the-name-of.js';
import { tellReview } from './replay-review.js';

type Flags = DataFlags & { readonly as: string };

/** `reprise audit replay REVIEW` and `reprise audit export REVIEW`. Each reading is recorded. */
export const registerAudit = (program: Command): void => {
  const audit = program.command('audit').description('Check what happened from the events alone.');
  withAuditor(audit.command('replay'))
    .description('Tell a review event by event, and how it stood after one of them.')
    .argument('<review>', 'id of the review')
    .option('--at <number>', 'up to this event, counted from 0; all when not given', parseRevision)
    .action((review: string, flags: Flags & { readonly at?: number }) =>
      look(flags, (handling, request) =>
        tellReview(handling, { reviewId: review, at: flags.at ?? 'latest' }, request),
      ),
    );
  withAuditor(audit.command('export'))
    .description('Write the stored events of a review with their SHA-256.')
    .argument('<review>', 'id of the review')
    .requiredOption('--out <file>', 'NDJSON; the manifest is written beside it')
    .action((review: string, flags: Flags & { readonly out: string }) =>
      look(flags, (handling, request) =>
        exportToFile(handling, { reviewId: review, out: flags.out }, request),
      ),
    );
};

const withAuditor = (command: Command): Command =>
  withDataFlags(command).requiredOption(
    '--as <person>',
    'an auditor (employee number, mail or id), in whose name the reading is recorded',
  );

type Look = (handling: AuditHandling, request: Request) => Promise<Outcome>;

const look = (flags: Flags, reading: Look): Promise<void> =>
  runCommand(flags, () =>
    withInstallation(dataDirOf(flags), async (installation) => {
      const request = await inTheNameOf(installation, flags.as);
      if ('kind' in request) return refused(request);
      const denied = mayAct(request.actor, 'audit');
      if (denied !== undefined) return notAnAuditor(denied, flags.as);
      const { store } = installation;
      return reading({ store, accessLog: new AccessLog(store) }, request);
    }),
  );

/** The refusal every use case gives, with what would help. */
const notAnAuditor = ({ code, detail }: Refusal, named: string): Outcome => {
  const message: Text = {
    zh: `${named} 没有审计角色，因此不予显示；角色由管理员在人员页面授予。`,
    en: `${named} does not hold the role auditor, so nothing is shown; an administrator gives it on the page of a person.`,
  };
  const text = { zh: `${code}：${message.zh}`, en: `${code}: ${message.en}` };
  return failed(text, { refused: code, detail: { ...detail, person: named }, message });
};

const parseRevision = (text: string): number => {
  const revision = Number(text);
  if (Number.isSafeInteger(revision) && revision >= 0) return revision;
  throw new InvalidArgumentError('An event is numbered from 0.');
};
