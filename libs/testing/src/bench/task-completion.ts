import { randomUUID } from 'node:crypto';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { CycleId } from '@reprise/domain/kernel';
import { must, SYSTEM } from '../scenario/index.js';
import { callersDo } from './callers.js';
import type { Agent } from './company.js';
import { hold } from './contest.js';
import type { Outcome } from './contest.js';
import { HandWrittenMachine } from './hand-written-machine.js';
import { firstDeeds, GATE_AT, laterDeeds, reviewIdOf } from './review-work.js';
import type { Deed } from './review-work.js';
import { sample, together } from './sample.js';
import type { Sample } from './sample.js';
import type { Site } from './site.js';

/** More connections than this only wait for one another on a machine like ours. */
export const MOST_CONNECTIONS = 16;
export const TASKS_OF_A_REVIEW = 9;

export interface Callers {
  readonly callers: number;
  readonly reviews: number;
  readonly goal: number;
}

/** Reviews that nobody has worked on yet; each round takes some. */
export class Reviews {
  private taken = 0;

  constructor(
    readonly cycleId: CycleId,
    private readonly agents: readonly Agent[],
  ) {}

  take(count: number): readonly Agent[] {
    const agents = this.agents.slice(this.taken, this.taken + count);
    if (agents.length < count) throw new Error('the company is too small for this bench');
    this.taken += count;
    return agents;
  }
}

/** A whole command in process against the machine's one statement. */
export const benchTasks = async (
  site: Site,
  reviews: Reviews,
  { rounds, callers: at }: { readonly rounds: number; readonly callers: readonly Callers[] },
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { callers, reviews: count, goal } of at) {
    const connections = Math.min(callers, MOST_CONNECTIONS);
    const machine = await HandWrittenMachine.open(site.connectionString, connections);
    const contest = {
      name: `${callers} caller${callers === 1 ? '' : 's'}`,
      goal,
      product: () => workThrough(site, reviews.cycleId, { agents: reviews.take(count), callers }),
      reference: () => moveThrough(site, machine, { count, callers }),
    };
    outcomes.push(await hold(contest, rounds));
    await machine.close();
  }
  return outcomes;
};

interface Crowd {
  readonly agents: readonly Agent[];
  readonly callers: number;
}

const workThrough = async (
  site: Site,
  cycleId: CycleId,
  { agents, callers }: Crowd,
): Promise<Sample> => {
  const handle = handleReviewCommand(site.installation.handling);
  const complete = async ({ reviewId, by, taskId, work, at }: Deed): Promise<void> => {
    const command = { type: 'CompleteTask', by, taskId, revision: 0, work } as const;
    must(await handle(reviewId, command, site.request({ person: by, roles: [] }, at)));
  };
  const all = async (deeds: readonly Deed[]): Promise<number> => {
    for (const deed of deeds) await complete(deed);
    return deeds.length;
  };
  const [first, later] = [firstDeeds, laterDeeds].map((of) =>
    agents.map((agent) => of(cycleId, agent)),
  );
  const begun = await sample(site.server, () => callersDo(callers, first ?? [], all));
  // The gate's clock is not somebody's task; it is let pass in between, uncounted.
  await callersDo(32, agents, async (agent) => {
    const request = site.request(SYSTEM, GATE_AT);
    must(await handle(reviewIdOf(cycleId, agent), { type: 'PassTime' }, request));
    return 0;
  });
  return together(begun, await sample(site.server, () => callersDo(callers, later ?? [], all)));
};

const moveThrough = async (
  site: Site,
  machine: HandWrittenMachine,
  { count, callers }: { readonly count: number; readonly callers: number },
): Promise<Sample> => {
  const items = Array.from({ length: count }, () => randomUUID());
  await machine.add(items);
  return sample(site.server, () =>
    callersDo(callers, items, async (item) => {
      for (let status = 0; status < TASKS_OF_A_REVIEW; status += 1) {
        if (!(await machine.complete(item, status))) throw new Error('an item did not move');
      }
      return TASKS_OF_A_REVIEW;
    }),
  );
};
