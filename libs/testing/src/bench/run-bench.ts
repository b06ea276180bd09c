import { benchAppend } from './append.js';
import { benchHttpTasks } from './http-tasks.js';
import { benchLaunch } from './launch.js';
import { printRehearsals, printStart, printVisible } from './print.js';
import { benchRehearsal } from './rehearsal.js';
import { benchReplay } from './replay.js';
import { Site } from './site.js';
import { benchStart } from './start-up.js';
import { printOutcomes } from './table.js';
import { benchTasks, Reviews } from './task-completion.js';
import { benchTrial } from './trial.js';
import { benchVisible } from './visible.js';

interface Bench {
  readonly site: Site;
  readonly reviews: Reviews;
  readonly isQuick: boolean;
  readonly rounds: number;
}

type Measure = (bench: Bench) => Promise<void>;

const IN_PROCESS = [
  { callers: 1, reviews: 50, goal: 0.5 },
  { callers: 8, reviews: 250, goal: 1 },
  { callers: 32, reviews: 450, goal: 1.5 },
] as const;

const OVER_HTTP = [
  { callers: 8, reviews: 120, goal: 0.8 },
  { callers: 32, reviews: 240, goal: 1.2 },
] as const;

/** By the name they are asked for with, in the order in which they run. */
const measures: Readonly<Record<string, Measure>> = {
  tasks: async ({ site, reviews, rounds }) =>
    printOutcomes(
      'A task completed in process: load, access, decide, append with rows — against a hand-written state machine',
      await benchTasks(site, reviews, { rounds, callers: IN_PROCESS }),
    ),
  visible: async ({ site, reviews, isQuick }) =>
    printVisible(await benchVisible(site, reviews, isQuick ? 100 : 400)),
  http: async ({ site, reviews, rounds }) =>
    printOutcomes(
      'The same over HTTP, signed in — against that machine behind bare node:http',
      await benchHttpTasks(site, reviews, { rounds, callers: OVER_HTTP }),
    ),
  append: async ({ site, rounds }) =>
    printOutcomes(
      'One event appended — against a plain row inserted and committed',
      await benchAppend(site, rounds),
    ),
  launch: async ({ site, rounds }) =>
    printOutcomes(
      'A launch: reviews opened with their events and rows — against COPY of the very same',
      [await benchLaunch(site, { rounds, goal: 0.2 })],
    ),
  replay: async ({ site, rounds }) =>
    printOutcomes('The whole log read and folded — against a cursor whose rows are only parsed', [
      await benchReplay(site, { rounds, goal: 1 }),
    ]),
  rehearsal: async ({ site, rounds }) =>
    printRehearsals([
      await benchRehearsal(site, { rounds, share: 0.25 }),
      await benchRehearsal(site, { rounds, share: 1 }),
    ]),
  trial: ({ isQuick }) => Promise.resolve(benchTrial(isQuick ? 27_000 : 270_000)),
  start: async () => printStart(await benchStart()),
};

/**
 * Runs the measures that were asked for by name, or all of them, on a PostgreSQL of its own. It
 * judges nothing: times belong to the machine and the hour. What is wrong, though, ends it.
 */
export const runBench = async (args: readonly string[]): Promise<void> => {
  const isQuick = args.includes('--quick');
  const named = args.filter((each) => !each.startsWith('--'));
  const unknown = named.find((each) => measures[each] === undefined);
  if (unknown !== undefined) {
    throw new Error(`no measure "${unknown}"; there are ${Object.keys(measures).join(', ')}`);
  }
  const site = await Site.open(isQuick ? 4_500 : 10_000);
  try {
    const cycleId = await site.launch();
    await site.openReviews(cycleId);
    const reviews = new Reviews(cycleId, site.agents);
    const bench = { site, reviews, isQuick, rounds: isQuick ? 2 : 5 };
    for (const [name, measure] of Object.entries(measures)) {
      if (named.length === 0 || named.includes(name)) await measure(bench);
    }
  } finally {
    await site.close();
  }
};
