import { refuse } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import type { Command } from 'commander';
import { done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';

/** `reprise rebuild`: the views dropped and made anew from the events. */
export const registerRebuild = (program: Command): void => {
  withDataFlags(program.command('rebuild'))
    .description(
      'Drop the views and make them anew from the events. Best while nothing else runs: whoever writes meanwhile waits. Sends no mail; drafts, accounts and roles are not touched.',
    )
    .action((flags: DataFlags) =>
      runCommand(flags, () => withInstallation(dataDirOf(flags), rebuild)),
    );
};

const rebuild = async (installation: Installation): Promise<Outcome> => {
  const rebuilt = await installation.rebuild();
  if (rebuilt.kind === 'busy') return refused(refuse('REBUILD.BUSY'));
  const { events } = rebuilt;
  return done(
    {
      zh: `已由 ${events} 个事件重建全部视图。`,
      en: `All views are made anew from ${events} events.`,
    },
    { events },
  );
};
