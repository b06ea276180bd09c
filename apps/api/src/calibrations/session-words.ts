import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Text, UnitId } from '@reprise/domain/kernel';
import type { CycleRow } from '@reprise/postgres-views';
import { Inject, Injectable } from '@nestjs/common';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';

/** Where a session stands: in which cycle, at which block of its flow, over which group. */
export interface SessionPlace {
  readonly cycleId: string;
  readonly block: string;
  readonly group: string;
}

export interface SessionWords {
  readonly cycleTitle: Text;
  readonly title: Text;
  readonly groupName: Text;
}

/** Names sessions by their cycles, their blocks and their groups. */
@Injectable()
export class SessionNaming {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Flows) private readonly flows: Flows,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** The cycles that sessions are of, each asked for once. */
  async cyclesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, CycleRow>> {
    const cycles = new Map<string, CycleRow>();
    for (const id of new Set(ids)) {
      const cycle = await this.installation.rows.cycle(id);
      if (cycle === undefined) throw new Error(`a session names a cycle without a row: ${id}`);
      cycles.set(id, cycle);
    }
    return cycles;
  }

  async of(
    { cycleId, block, group }: SessionPlace,
    cycle: CycleRow,
  ): Promise<{ readonly words: SessionWords; readonly flow: CompiledFlow }> {
    const flow = await this.flows.of(cycle.flow_digest);
    const cycleTitle = { zh: cycle.title_zh, en: cycle.title_en };
    const groupName = group === cycleId ? cycleTitle : this.names.unit(as<UnitId>(group));
    return { words: { cycleTitle, title: blockTitle(flow, block), groupName }, flow };
  }
}
