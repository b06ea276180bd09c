import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dateOf } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { rehearse, rehearsing } from '@reprise/domain/rehearsal';
import type { Behaviour, Rehearsal } from '@reprise/domain/rehearsal';
import { median } from './contest.js';
import { LAUNCHED_AT } from './site.js';
import type { Site } from './site.js';

const MIXED: Behaviour = { late: 0.2, never: 0.05, sendBack: 0.1, appeal: 0.05, decline: 0.05 };

export interface Rehearsed {
  readonly reviews: number;
  readonly reviewsPerSecond: { readonly median: number; readonly low: number };
  readonly cpuPerReview: number;
  /** CPU for each step that was opened, in microseconds. */
  readonly cpuPerStep: number;
  /** Most that was alive at once besides what was there before, in megabytes. */
  readonly megabytes: number;
}

/** The annual flow played on a share of the company; memory tells in a run of its own. */
export const benchRehearsal = async (
  site: Site,
  { rounds, share }: { readonly rounds: number; readonly share: number },
): Promise<Rehearsed> => {
  const rehearsal = await rehearsalOn(site, share);
  const rates: number[] = [];
  const cpus: number[] = [];
  let [reviews, steps] = [0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    const report = rehearse(rehearsal);
    const { user, system } = process.cpuUsage(cpu);
    reviews = report.reviews;
    steps = report.steps.reduce((sum, { opened }) => sum + opened, 0);
    if (round === 0) continue;
    rates.push((1_000 * reviews) / (performance.now() - began));
    cpus.push(user + system);
  }
  return {
    reviews,
    reviewsPerSecond: { median: median(rates), low: Math.min(...rates) },
    cpuPerReview: median(cpus) / reviews,
    cpuPerStep: median(cpus) / steps,
    megabytes: mostAlive(rehearsal),
  };
};

const rehearsalOn = async ({ installation: { handling } }: Site, share: number) => {
  const [flow] = await handling.flows.all();
  if (flow === undefined) throw new Error('nothing was published');
  const { zone } = flow.compiled.document;
  const facts = await handling.directory.factsAt(LAUNCHED_AT, zone);
  const everyone = handling.directory.directory.everyone(dateOf(LAUNCHED_AT, zone));
  const rehearsal: Rehearsal = {
    flow: flow.compiled,
    facts,
    people: everyone.slice(0, Math.ceil(everyone.length * share)),
    startsOn: as<CalendarDate>('2026-01-05'),
    period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
    behaviour: MIXED,
    seed: 1,
  };
  return rehearsal;
};

/** Pieces of a rehearsal between two looks at what is alive. */
const LOOK_EVERY = 2_000;

const mostAlive = (rehearsal: Rehearsal): number => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const alive = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = alive();
  const run = rehearsing(rehearsal);
  let most = before;
  for (let piece = 1; run.next().done !== true; piece += 1) {
    if (piece % LOOK_EVERY === 0) most = Math.max(most, alive());
  }
  return (most - before) / 1_000_000;
};
