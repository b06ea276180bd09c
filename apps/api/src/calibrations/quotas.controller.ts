import { handleQuotaCommand } from '@reprise/application/reviews';
import { as } from '@reprise/domain/kernel';
import type { QuotaId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { approveException } from './quotas.routes.js';

/** Quotas that stand at tasks and decisions; a refusal names the quota it is of. */
@Controller()
export class QuotasController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(approveException)
  async approve(@Req() request: FastifyRequest): Promise<Answers<typeof approveException>> {
    const { params, body } = take(approveException, request);
    const asked = await this.sessions.command(request);
    const command = { type: 'ApproveQuotaException', reason: body.reason } as const;
    const handle = handleQuotaCommand(this.installation.handling);
    const { position } = orProblem(await handle(as<QuotaId>(params.quotaId), command, asked));
    return { position };
  }
}
