import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { lockCalibration, moveCard, unlockCalibration } from './calibrations.routes.js';
import { SessionActs } from './session-acts.js';
import type { Done } from './session-acts.js';

/** What is done at the table. Who may do it and whether it fits the quotas, the session decides. */
@Controller()
export class CalibrationActsController {
  constructor(@Inject(SessionActs) private readonly acts: SessionActs) {}

  @On(moveCard)
  move(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(moveCard, request);
    const { to, reason } = body;
    const reviewId = as<ReviewId>(body.reviewId);
    const revision = Sessions.revision(request);
    const command = { type: 'MoveCard', reviewId, to, reason, revision } as const;
    return this.acts.send(request, params.calibrationId, command);
  }

  @On(lockCalibration)
  lock(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(lockCalibration, request);
    const { reason } = body;
    const why = reason === undefined ? {} : { reason };
    return this.acts.send(request, params.calibrationId, { type: 'LockCalibration', ...why });
  }

  @On(unlockCalibration)
  unlock(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(unlockCalibration, request);
    const { reason } = body;
    return this.acts.send(request, params.calibrationId, { type: 'UnlockCalibration', reason });
  }
}
