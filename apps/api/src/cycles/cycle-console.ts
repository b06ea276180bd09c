import { loadCycle } from '@reprise/application/cycles';
import type { StoredEvent } from '@reprise/application/ports';
import type { Actor } from '@reprise/domain/access';
import { dueBlocksOf, stagesOfFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { CycleId, Instant, PersonId, Text } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import type { CycleView, StuckReview } from '@reprise/http-contracts/cycles';
import type { CycleRow } from '@reprise/postgres-views';
import { Inject, Injectable } from '@nestjs/common';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { cycleActs } from './cycle-acts.js';
import { cycleGates } from './cycle-gates.js';
import { cycleHistory } from './cycle-history.js';
import { cycleSummary } from './cycle-summary.js';
import { factBlocksOf, stuckReview } from './stuck-reviews.js';
import { unitProgress } from './unit-progress.js';

/** Longest list of stuck people; whoever has more of them looks at the reviews themselves. */
const MOST_STUCK = 200;

/** One cycle as those who run it see it. */
@Injectable()
export class CycleConsole {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
  ) {}

  async view(row: CycleRow, actor: Actor): Promise<CycleView> {
    const { consoleRows, rows, handling, clock } = this.installation;
    const { cycle_id: cycleId } = row;
    const flow = await this.flows.of(row.flow_digest);
    const [counts] = await consoleRows.cycleCounts(cycleId);
    const summary = cycleSummary(row, counts);
    const { state: cycle } = await loadCycle(handling.store, as<CycleId>(cycleId));
    const isLaunched = cycle.status !== 'unknown' && cycle.status !== 'draft';
    const { names } = this;
    const events = await this.installation.store.readStream(`reviewCycle-${cycleId}`);
    return {
      ...summary,
      stages: stagesOf(flow),
      units: unitProgress(await rows.progress(cycleId), names),
      steps: stepsOf(flow),
      left: leftOut(events),
      stuck: isLaunched ? await this.stuck(cycleId, flow, await clock.now()) : [],
      gates: isLaunched ? await cycleGates(this.installation, { cycle, flow, names }) : [],
      history: cycleHistory(events, { flow, names }),
      may: cycleActs(actor, summary.status),
    };
  }

  private async stuck(cycleId: string, flow: CompiledFlow, now: Instant): Promise<StuckReview[]> {
    const { consoleRows } = this.installation;
    const away = (await consoleRows.openAssignees(cycleId)).filter((id) => this.isAway(id));
    const found = await consoleRows.stuck(cycleId, {
      ...{ now, away, limit: MOST_STUCK },
      facts: factBlocksOf(flow),
    });
    return found.map((row) => stuckReview(row, { flow, names: this.names, now }));
  }

  private isAway(id: string): boolean {
    const fact = this.names.fact(as<PersonId>(id));
    return fact === undefined || fact.onLeave || fact.employment === 'left';
  }
}

/** Who was not taken in at the launch, by why. */
const leftOut = (events: readonly StoredEvent[]): CycleView['left'] => {
  const launched = events
    .map((event) => decode('reviewCycle', event))
    .find((event) => event.type === 'CycleLaunched');
  const left = launched?.left ?? [];
  const count = (outcome: string): number => left.filter((each) => each.outcome === outcome).length;
  return {
    out: count('out'),
    tooNew: count('too new'),
    carryForward: count('carry forward'),
  };
};

const stagesOf = (flow: CompiledFlow): { stage: string; title: Text }[] =>
  stagesOfFlow(flow).map((id) => ({ stage: id, title: blockTitle(flow, id) }));

/** Steps that have a due and so may be extended. */
const stepsOf = (flow: CompiledFlow): { step: string; title: Text }[] =>
  dueBlocksOf(flow).map((id) => ({ step: id, title: blockTitle(flow, id) }));
