import { setTimeout as pause } from 'node:timers/promises';
import { mayOwe } from '@reprise/application/cycles';
import type { Position, StoredEvent } from '@reprise/application/ports';
import type { CycleId } from '@reprise/domain/kernel';
import type { Place } from '../activities/index.js';
import type { Subscription } from '../platform/follow.js';
import { cycleWorkflow, isKeptByWorkflow } from '../temporal/ringer.js';
import type { WorkflowId } from '../temporal/ringer.js';
import type { Bells } from './bells.js';
import { ToldClocks } from './told-clocks.js';
import { touchedBy } from './touched.js';

export interface RelayPlace extends Pick<Place, 'installation' | 'relayRows'> {
  /**
   * A cycle is asked what it owes its reviews no oftener than this. On a deadline day its reviews
   * move hundreds of times a second; counting them as often would leave time for nothing else.
   */
  readonly cycleRestsMs: number;
}

/**
 * Follows the whole log and rings the workflows it concerns: one ring for each of them and page,
 * with the page’s last position. It carries nothing; whoever is rung looks for itself.
 */
export class Relay implements Subscription {
  readonly name = 'relay';
  readonly limit = 500;
  private readonly told = new ToldClocks();
  /** Cycles some of whose reviews moved, and up to where, that were not asked yet. */
  private readonly moved = new Map<CycleId, Position>();
  private readonly askedAt = new Map<CycleId, number>();
  private readonly mayOwe: (cycleId: CycleId) => Promise<boolean>;

  constructor(
    private readonly place: RelayPlace,
    private readonly bells: Bells,
  ) {
    const { handling, joins } = place.installation;
    this.mayOwe = mayOwe({ ...handling, joins });
  }

  async handle(events: readonly StoredEvent[]): Promise<void> {
    const touched = touchedBy(events);
    if (touched === undefined) return;
    const { position, streams } = touched;
    const { installation, relayRows } = this.place;
    const cycles = touched.hasActuals ? await relayRows.openCycles() : touched.cycles;
    const clocks = await installation.dues.clocksOf(streams);
    const targets: WorkflowId[] = [
      ...cycles.map(cycleWorkflow),
      ...this.told.earlier(clocks).filter(isKeptByWorkflow),
    ];
    await this.bells.ring(targets, position);
    await this.bells.ringIfThere(finishedPlans(touched.plans, clocks), position);
    // Only now: had a ring failed, the same page must find the same clocks again.
    this.told.remember(clocks);
    for (const cycleId of await relayRows.cyclesOf(touched)) this.moved.set(cycleId, position);
    // As long as there is more to read, cycles are only noted; they are asked once it is read.
    if (events.length < this.limit) await this.askCycles();
  }

  idle(): Promise<void> {
    return this.askCycles();
  }

  private async askCycles(): Promise<void> {
    for (const [cycleId, position] of this.moved) {
      const since = performance.now() - (this.askedAt.get(cycleId) ?? Number.NEGATIVE_INFINITY);
      if (since < this.place.cycleRestsMs) await pause(this.place.cycleRestsMs - since);
      this.askedAt.set(cycleId, performance.now());
      if (await this.mayOwe(cycleId)) await this.bells.ring([cycleWorkflow(cycleId)], position);
      this.moved.delete(cycleId);
    }
  }
}

/** Plans that moved and wait for nothing any more: their workflow, if one runs, may end. */
const finishedPlans = (
  plans: readonly string[],
  waiting: readonly { readonly clock: string }[],
): readonly WorkflowId[] =>
  plans
    .map((id) => `improvement-plan/${id}`)
    .filter((workflowId) => !waiting.some(({ clock }) => clock === workflowId));
