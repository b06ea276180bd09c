import { as } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId } from '@reprise/domain/kernel';
import type { Command } from 'commander';
import { WrongUse } from '../platform/outcome.js';
import { parseDate } from '../platform/parse.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { launch } from './launch-cycle.js';
import type { NewCycle } from './launch-cycle.js';

type Flags = DataFlags & {
  readonly flow?: string;
  readonly title?: string;
  readonly startsOn?: CalendarDate;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly openReviews?: true;
};

/** `reprise launch [CYCLE]`: a draft by its id, or a new cycle of a published flow. */
export const registerLaunch = (program: Command): void => {
  withDataFlags(program.command('launch'))
    .description('Launch a drafted cycle, or draft and launch one of a published flow.')
    .argument('[cycle]', 'id of a drafted cycle')
    .option('--flow <key>', 'a published flow, whose newest version is taken')
    .option('--title <text>', 'of the new cycle')
    .option('--starts-on <date>', 'first day, YYYY-MM-DD; today when not given', parseDate)
    .option('--from <date>', 'first day of the period under review', parseDate)
    .option('--to <date>', 'last day of the period under review', parseDate)
    .option('--open-reviews', 'open the reviews at once instead of leaving it to the worker')
    .action((cycleId: string | undefined, flags: Flags) =>
      runCommand(flags, async () => {
        const cycle = cycleOf(cycleId, flags);
        return withInstallation(dataDirOf(flags), (installation) =>
          launch(installation, { cycle, open: flags.openReviews === true }),
        );
      }),
    );
};

const cycleOf = (cycleId: string | undefined, flags: Flags): CycleId | NewCycle => {
  const { flow, title, startsOn, from, to } = flags;
  if (cycleId !== undefined && flow === undefined) return as<CycleId>(cycleId);
  if (cycleId === undefined && flow !== undefined) return { flow, title, startsOn, from, to };
  throw new WrongUse('CLI.WHICH_CYCLE', {
    zh: '请给出一个草稿周期的标识，或用 --flow 指定已发布的流程，二者选一。',
    en: 'Give either the id of a drafted cycle or a published flow with --flow.',
  });
};
