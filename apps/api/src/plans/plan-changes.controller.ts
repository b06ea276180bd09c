import { handlePlanCommand } from '@reprise/application/plans';
import type { OnPlan } from '@reprise/application/plans';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, PlanId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { closePlan, describeGap, extendPlan, reassignPlan, recordCheckIn } from './plans.routes.js';

interface Done {
  readonly position: string;
}

/** Work on a plan. Who may do it and whether it can be done, the plan decides. */
@Controller()
export class PlanChangesController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(describeGap)
  gap(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(describeGap, request);
    const revision = Sessions.revision(request);
    return this.send(request, params.planId, { type: 'DescribeGap', revision, ...body });
  }

  @On(recordCheckIn)
  checkIn(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(recordCheckIn, request);
    const revision = Sessions.revision(request);
    return this.send(request, params.planId, { type: 'RecordCheckIn', revision, ...body });
  }

  @On(extendPlan)
  extend(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(extendPlan, request);
    const revision = Sessions.revision(request);
    const { reason } = body;
    const to = as<CalendarDate>(body.to);
    return this.send(request, params.planId, { type: 'ExtendPlan', revision, to, reason });
  }

  @On(reassignPlan)
  reassign(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(reassignPlan, request);
    const revision = Sessions.revision(request);
    const { reason } = body;
    const to = as<PersonId>(body.to);
    return this.send(request, params.planId, { type: 'ReassignPlan', revision, to, reason });
  }

  @On(closePlan)
  close(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(closePlan, request);
    const revision = Sessions.revision(request);
    return this.send(request, params.planId, { type: 'ClosePlan', revision, ...body });
  }

  private async send(request: FastifyRequest, planId: string, command: OnPlan): Promise<Done> {
    const asked = await this.sessions.command(request);
    const handle = handlePlanCommand(this.installation.handling);
    const { position } = orProblem(await handle(as<PlanId>(planId), command, asked));
    return { position };
  }
}
