import { DIRECTORY_ZONE } from '@reprise/application/directory';
import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { blockTitle } from '@reprise/domain/flow/words';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { rehearsing } from '@reprise/domain/rehearsal';
import type { Rehearsal, RehearsalReport } from '@reprise/domain/rehearsal';
import type { RehearsalRequest } from '@reprise/http-contracts/rehearsals';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { inSlices } from './in-slices.js';
import { rehearse } from './rehearsals.routes.js';

@Controller()
export class RehearsalsController {
  private isRunning = false;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(rehearse)
  async rehearse(@Req() request: FastifyRequest): Promise<Answers<typeof rehearse>> {
    const denied = mayAct(await this.sessions.actor(request), 'rehearse');
    if (denied !== undefined) orProblem(denied);
    const asked = take(rehearse, request).body;
    const { from, to } = asked.period;
    if (from > to) throw new Problem('CYCLE.BAD_PERIOD', { from, to });
    // Each takes as much memory as all its reviews: one at a time, the next is asked to come again.
    if (this.isRunning) throw new Problem('REQUEST.BUSY');
    this.isRunning = true;
    try {
      const rehearsal = await this.rehearsalOf(asked);
      const report = await inSlices(rehearsing(rehearsal));
      await this.names.refresh();
      return this.worded(report, rehearsal.flow);
    } finally {
      this.isRunning = false;
    }
  }

  private async rehearsalOf(asked: RehearsalRequest): Promise<Rehearsal> {
    const { flows, directory } = this.installation.handling;
    const { flowId, version, startsOn, period, behaviour, seed } = asked;
    const found = (await flows.all()).find(
      (each) => each.flowId === flowId && each.version === version,
    );
    if (found === undefined) throw new Problem('FLOW.UNKNOWN');
    const now = await this.installation.clock.now();
    const facts = await directory.factsAt(now, found.compiled.document.zone);
    const people = directory.directory.everyone(dateOf(now, DIRECTORY_ZONE));
    const [from, to] = [as<CalendarDate>(period.from), as<CalendarDate>(period.to)];
    return {
      flow: found.compiled,
      facts,
      people,
      startsOn: as<CalendarDate>(startsOn),
      period: { from, to },
      behaviour,
      seed,
    };
  }

  private worded(report: RehearsalReport, flow: CompiledFlow): Answers<typeof rehearse> {
    return {
      ...report,
      left: { ...report.left },
      steps: report.steps.map((step) => ({
        ...step,
        title: step.title ?? blockTitle(flow, step.block),
        outcomes: { ...step.outcomes },
      })),
      people: report.people.map(({ person, ...load }) => ({
        ...load,
        person: { personId: person, name: this.names.of(person) },
      })),
      weeks: report.weeks.map(({ most: { person, tasks }, ...week }) => ({
        ...week,
        most: { person: { personId: person, name: this.names.of(person) }, tasks },
      })),
      belowFloor: report.belowFloor.map((each) => ({
        ...each,
        title: blockTitle(flow, each.step),
      })),
      nobody: report.nobody.map((each) => ({ ...each, title: blockTitle(flow, each.step) })),
      bands: { ...report.bands },
    };
  }
}
