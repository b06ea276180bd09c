import { printOutcomes } from './table.js';
import { benchTasks, Reviews } from './task-completion.js';
import { Site } from './site.js';

/** Runs the measures that were asked for by name, or all of them, and prints their tables. */
export const runBench = async (args: readonly string[]): Promise<void> => {
  const isQuick = args.includes('--quick');
  const rounds = isQuick ? 2 : 5;
  const site = await Site.open(isQuick ? 4_000 : 10_000);
  try {
    const cycleId = await site.launch();
    await site.openReviews(cycleId);
    const reviews = new Reviews(cycleId, site.agents);
    const callers = [
      { callers: 1, reviews: 60, goal: 0.5 },
      { callers: 8, reviews: 400, goal: 1 },
      { callers: 32, reviews: 600, goal: 1.5 },
    ];
    printOutcomes(
      'A task completed in process, against a hand-written state machine',
      await benchTasks(site, reviews, { rounds, callers }),
    );
  } finally {
    await site.close();
  }
};
