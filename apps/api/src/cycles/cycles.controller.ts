import { handleCycleCommand } from '@reprise/application/cycles';
import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, FlowId } from '@reprise/domain/kernel';
import type { CycleDraft } from '@reprise/http-contracts/cycles';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { CycleConsole } from './cycle-console.js';
import { cycleSummary } from './cycle-summary.js';
import { draftCycle, readCycle, readCycles } from './cycles.routes.js';

/** Cycles: what there is, how far one is, and a new one. */
@Controller()
export class CyclesController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(CycleConsole) private readonly console: CycleConsole,
  ) {}

  @On(readCycles)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readCycles>> {
    await this.admit(request);
    const { rows, consoleRows } = this.installation;
    const counts = new Map(
      (await consoleRows.cycleCounts()).map((each) => [each.cycle_id, each] as const),
    );
    const cycles = await rows.cycles();
    return { items: cycles.map((row) => cycleSummary(row, counts.get(row.cycle_id))) };
  }

  @On(readCycle)
  async view(@Req() request: FastifyRequest): Promise<Answers<typeof readCycle>> {
    const actor = await this.admit(request);
    const { cycleId } = take(readCycle, request).params;
    const row = await this.installation.rows.cycle(cycleId);
    if (row === undefined) throw new Problem('CYCLE.UNKNOWN');
    await this.names.refresh();
    return this.console.view(row, actor);
  }

  /** The same key drafts the same cycle: its id comes of the command. */
  @On(draftCycle)
  async draft(@Req() request: FastifyRequest): Promise<Answers<typeof draftCycle>> {
    const command = await this.sessions.command(request);
    const draft = take(draftCycle, request).body;
    const denied = mayAct(command.actor, 'run cycle');
    if (denied !== undefined) orProblem(denied);
    const cycleId = derivedId<CycleId>('cycle', command.commandId);
    const drafted = {
      type: 'DraftCycle',
      by: command.actor.person,
      cycleId,
      ...(await this.contentOf(draft)),
    } as const;
    const { store } = this.installation;
    const answer = await handleCycleCommand(store)(cycleId, drafted, command);
    return { cycleId, position: orProblem(answer).position };
  }

  private async contentOf({ title, flowId, flowVersion, startsOn, period }: CycleDraft) {
    const flows = await this.installation.handling.flows.all();
    const flow = flows.find((each) => each.flowId === flowId && each.version === flowVersion);
    if (flow === undefined) throw new Problem('FLOW.UNKNOWN');
    return {
      title,
      flowId: as<FlowId>(flowId),
      flowVersion,
      flowDigest: flow.digest,
      startsOn: as<CalendarDate>(startsOn),
      period: { from: as<CalendarDate>(period.from), to: as<CalendarDate>(period.to) },
    };
  }

  private async admit(request: FastifyRequest): Promise<Actor> {
    const actor = await this.sessions.actor(request);
    const denied = mayAct(actor, 'read cycles');
    if (denied !== undefined) orProblem(denied);
    return actor;
  }
}
