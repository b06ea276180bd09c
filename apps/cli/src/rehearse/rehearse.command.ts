import { dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { readPeopleCsv } from '@reprise/people-csv';
import { Option } from 'commander';
import type { Command } from 'commander';
import { languageOf } from '../platform/language.js';
import { done, WrongUse } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { parseDate, parseSeed, parseShare } from '../platform/parse.js';
import { readNamedFile } from '../platform/read-file.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { withInstallation } from '../platform/with-installation.js';
import { writeNamedFile } from '../platform/write-file.js';
import { readFlow } from './read-flow.js';
import { playRehearsal, renderReport } from './rehearse.js';
import type { Format } from './rehearse.js';
import { brokenFile, stageFrom, stageFromRows } from './stage.js';
import type { StageSet } from './stage.js';

type Flags = DataFlags & {
  readonly people?: string;
  readonly live?: true;
  readonly startsOn?: CalendarDate;
  readonly late: number;
  readonly never: number;
  readonly sendBack: number;
  readonly decline: number;
  readonly appeal: number;
  readonly seed: number;
  readonly format: Format;
  readonly out?: string;
  readonly html?: string;
};

/** `reprise rehearse FLOW.json`: the flow played on real people in seconds; nothing is stored. */
export const registerRehearse = (program: Command): void => {
  const command = withDataFlags(program.command('rehearse'))
    .description('Play a flow on real people with a virtual calendar; nothing is stored.')
    .argument('<flow>', 'a flow document, JSON')
    .addOption(new Option('--people <file>', 'with the people of a CSV file').conflicts('live'))
    .option('--live', 'with the people of the installation')
    .option('--starts-on <date>', 'first day, YYYY-MM-DD; today when not given', parseDate)
    .option('--seed <number>', 'the same seed plays the same', parseSeed, 1)
    .option('--out <file>', 'write the report there')
    .option('--html <file>', 'write it there as a page to print as well, in both languages');
  for (const [name, what] of SHARES) {
    command.option(`--${name} <share>`, `share of ${what}, 0 to 1 or percent`, parseShare, 0);
  }
  const formats = new Option('--format <format>', 'of the report').choices(FORMATS);
  command
    .addOption(formats.default('table'))
    .action((path: string, flags: Flags) => runCommand(flags, () => rehearseFile(path, flags)));
};

const FORMATS = ['table', 'json', 'html'] as const;
const SHARES = [
  ['late', 'tasks done after their due'],
  ['never', 'tasks never done'],
  ['send-back', 'decisions that send back'],
  ['decline', 'declinable tasks that are declined'],
  ['appeal', 'results that are appealed against'],
] as const;

const rehearseFile = async (path: string, flags: Flags): Promise<Outcome> => {
  const flow = await readFlow(path);
  const { startsOn, stage } = await stageOf(flow, flags);
  const { late, never, sendBack, decline, appeal, seed, out } = flags;
  const behaviour = { late, never, sendBack, decline, appeal };
  const rehearsing = { flow, stage, startsOn, behaviour, seed };
  const report = playRehearsal(rehearsing);
  if (flags.html !== undefined) {
    const pages = renderReport('html', report, rehearsing);
    await writeNamedFile(flags.html, `${pages[languageOf(flags.lang, process.env)]}\n`);
  }
  const text = renderReport(flags.format, report, rehearsing);
  if (out === undefined) return done(text, report);
  await writeNamedFile(out, `${text[languageOf(flags.lang, process.env)]}\n`);
  return done({ zh: `报告已写入 ${out}。`, en: `The report is in ${out}.` }, report);
};

interface Staged {
  readonly startsOn: CalendarDate;
  readonly stage: StageSet;
}

const stageOf = async (flow: CompiledFlow, flags: Flags): Promise<Staged> => {
  const { zone } = flow.document;
  if (flags.people !== undefined) {
    const { rows, problems } = readPeopleCsv(await readNamedFile(flags.people));
    if (problems.length > 0) throw brokenFile(problems);
    const today = dateOf(as<Instant>(new Date().toISOString()), zone);
    const startsOn = flags.startsOn ?? today;
    return { startsOn, stage: await stageFromRows(rows, { startsOn, zone }) };
  }
  if (flags.live !== true) throw noPeople();
  return withInstallation(dataDirOf(flags), async ({ clock, handling }: Installation) => {
    const startsOn = flags.startsOn ?? dateOf(await clock.now(), zone);
    return { startsOn, stage: await stageFrom(handling.directory, { startsOn, zone }) };
  });
};

const noPeople = (): WrongUse =>
  new WrongUse('CLI.NO_PEOPLE', {
    zh: '用谁来排演？用 --people 指定 CSV 文件，或用 --live 使用系统里的人员。',
    en: 'Whom to rehearse with? Name a CSV file with --people, or use the installation’s with --live.',
  });
