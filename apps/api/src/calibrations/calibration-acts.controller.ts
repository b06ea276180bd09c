import { handleCalibrationCommand } from '@reprise/application/calibrations';
import type { OnCalibration } from '@reprise/application/calibrations';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId, ReviewId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { lockCalibration, moveCard, unlockCalibration } from './calibrations.routes.js';

interface Done {
  readonly position: string;
}

/** What is done at the table. Who may do it and whether it fits the quotas, the session decides. */
@Controller()
export class CalibrationActsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(moveCard)
  move(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(moveCard, request);
    const { to, reason } = body;
    const reviewId = as<ReviewId>(body.reviewId);
    const revision = Sessions.revision(request);
    const command = { type: 'MoveCard', reviewId, to, reason, revision } as const;
    return this.send(request, params.calibrationId, command);
  }

  @On(lockCalibration)
  lock(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(lockCalibration, request);
    const { reason } = body;
    const why = reason === undefined ? {} : { reason };
    return this.send(request, params.calibrationId, { type: 'LockCalibration', ...why });
  }

  @On(unlockCalibration)
  unlock(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(unlockCalibration, request);
    const { reason } = body;
    return this.send(request, params.calibrationId, { type: 'UnlockCalibration', reason });
  }

  private async send(request: FastifyRequest, id: string, command: OnCalibration): Promise<Done> {
    const asked = await this.sessions.command(request);
    const handle = handleCalibrationCommand(this.installation.handling);
    const { position } = orProblem(await handle(as<CalibrationId>(id), command, asked));
    return { position };
  }
}
