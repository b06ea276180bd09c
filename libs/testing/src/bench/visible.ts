import pg from 'pg';
import { handleReviewCommand } from '@reprise/application/reviews';
import { derivedId } from '@reprise/domain/kernel';
import type { TaskId } from '@reprise/domain/kernel';
import { must } from '../scenario/index.js';
import { median } from './contest.js';
import { PlainInserts } from './plain-inserts.js';
import { firstDeeds } from './review-work.js';
import type { Site } from './site.js';
import type { Reviews } from './task-completion.js';

/** Times in milliseconds. */
export interface Visible {
  /** From the command to its answer. */
  readonly answered: Quantiles;
  /** From the command until another connection has read the task that follows. */
  readonly seen: Quantiles;
  /** The same read on a task that has long been there, and a plain insert with its commit. */
  readonly read: Quantiles;
  readonly insert: Quantiles;
}

export interface Quantiles {
  readonly median: number;
  readonly most: number;
}

const READ = `select count(*)::int as found from log.task where task_id = $1 and status = 'open'`;

/**
 * From an answer stored to the next person's task: whoever looks on another connection the moment
 * the answer is stored must find the task, because both stand in one transaction.
 */
export const benchVisible = async (
  site: Site,
  reviews: Reviews,
  count: number,
): Promise<Visible> => {
  const other = new pg.Client({ connectionString: site.connectionString });
  await other.connect();
  const plain = await PlainInserts.open(site.connectionString, 1);
  const handle = handleReviewCommand(site.installation.handling);
  const times: Record<keyof Visible, number[]> = { answered: [], seen: [], read: [], insert: [] };
  const look = async (taskId: string): Promise<number> => {
    const { rows } = await other.query<{ found: number }>({
      name: 'look',
      text: READ,
      values: [taskId],
    });
    return rows[0]?.found ?? 0;
  };
  for (const agent of reviews.take(count)) {
    const [goals] = firstDeeds(reviews.cycleId, agent);
    if (goals === undefined) continue;
    const { reviewId, by, taskId, work, at } = goals;
    const next = derivedId<TaskId>('task', reviewId, 'agree-goals', '1', agent.manager);
    if ((await look(next)) !== 0) throw new Error('the next task was there before its time');
    const began = performance.now();
    const command = { type: 'CompleteTask', by, taskId, revision: 0, work } as const;
    must(await handle(reviewId, command, site.request({ person: by, roles: [] }, at)));
    times.answered.push(performance.now() - began);
    if ((await look(next)) !== 1) throw new Error('the next task was not there with the answer');
    times.seen.push(performance.now() - began);
    times.read.push(await timed(() => look(next)));
    times.insert.push(await timed(() => plain.insert(taskId, 'x'.repeat(545))));
  }
  await plain.close();
  await other.end();
  return {
    answered: quantiles(times.answered),
    seen: quantiles(times.seen),
    read: quantiles(times.read),
    insert: quantiles(times.insert),
  };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The first tenth warms up. */
const quantiles = (times: readonly number[]): Quantiles => {
  const warm = times.slice(Math.ceil(times.length / 10)).toSorted((a, b) => a - b);
  return { median: median(warm), most: warm[Math.floor(warm.length * 0.99)] ?? 0 };
};
