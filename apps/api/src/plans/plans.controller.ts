import { loadPlan } from '@reprise/application/plans';
import { relationToPlan } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { PlanId } from '@reprise/domain/kernel';
import type { PlanView } from '@reprise/http-contracts/plans';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { planSummary, planView } from './plan-view.js';
import { readPlan, readPlans } from './plans.routes.js';

/** Improvement and development plans to look at. */
@Controller()
export class PlansController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(readPlans)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readPlans>> {
    const { person } = await this.sessions.actor(request);
    await this.names.refresh();
    const rows = await this.installation.plans.plansOf(person);
    return { items: rows.map((row) => planSummary(row, this.names)) };
  }

  @On(readPlan)
  async read(@Req() request: FastifyRequest): Promise<PlanView> {
    const actor = await this.sessions.actor(request);
    const planId = as<PlanId>(take(readPlan, request).params.planId);
    await this.names.refresh();
    const { state } = await loadPlan(this.installation.store, planId);
    if (state.status === 'unopened' || relationToPlan(actor, state) === undefined) {
      throw new Problem('PLAN.UNKNOWN');
    }
    const cycle = await this.installation.rows.cycle(state.cycleId);
    const cycleTitle = { zh: cycle?.title_zh ?? '', en: cycle?.title_en ?? '' };
    return planView(state, { actor, names: this.names, cycleTitle });
  }
}
