import { handleCalibrationCommand } from '@reprise/application/calibrations';
import type { OnCalibration } from '@reprise/application/calibrations';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId, PersonId, ReviewId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import {
  adoptBranch,
  backMove,
  dropBranch,
  extendQuota,
  openBranch,
  opposeMove,
  recuseMember,
  releaseAggregate,
  tryMove,
  undoMove,
} from './calibration-table.routes.js';

interface Done {
  readonly position: string;
}

/** What a panel does besides moving and locking: undo, votes, recusals, branches, publishing. */
@Controller()
export class CalibrationTableController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(undoMove)
  undo(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(undoMove, request);
    return this.send(request, params.calibrationId, { type: 'UndoMove', ...card(request, body) });
  }

  @On(backMove)
  back(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(backMove, request);
    return this.send(request, params.calibrationId, { type: 'BackMove', ...card(request, body) });
  }

  @On(opposeMove)
  oppose(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(opposeMove, request);
    const { reason } = body;
    const command = { type: 'OpposeMove', ...card(request, body), reason } as const;
    return this.send(request, params.calibrationId, command);
  }

  @On(recuseMember)
  recuse(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(recuseMember, request);
    const { reason } = body;
    const person = as<PersonId>(body.person);
    const reviewIds = body.reviewIds.map((id) => as<ReviewId>(id));
    const command = { type: 'RecuseMember', person, reviewIds, reason } as const;
    return this.send(request, params.calibrationId, command);
  }

  @On(extendQuota)
  approve(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(extendQuota, request);
    const { bands, group, reason } = body;
    const named = { bands, reason, ...(group === undefined ? {} : { group }) };
    return this.send(request, params.calibrationId, { type: 'ExtendQuota', ...named });
  }

  @On(openBranch)
  open(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(openBranch, request);
    return this.send(request, params.calibrationId, { type: 'OpenBranch', title: body.title });
  }

  @On(tryMove)
  try(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(tryMove, request);
    const { to, reason } = body;
    const { branch } = params;
    const command = { type: 'TryMove', branch, ...card(request, body), to, reason } as const;
    return this.send(request, params.calibrationId, command);
  }

  @On(adoptBranch)
  adopt(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(adoptBranch, request);
    const { branch } = params;
    return this.send(request, params.calibrationId, { type: 'AdoptBranch', branch });
  }

  @On(dropBranch)
  drop(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(dropBranch, request);
    const { branch } = params;
    return this.send(request, params.calibrationId, { type: 'DropBranch', branch });
  }

  @On(releaseAggregate)
  publish(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(releaseAggregate, request);
    const { per, floor } = body;
    return this.send(request, params.calibrationId, { type: 'ReleaseAggregate', per, floor });
  }

  private async send(request: FastifyRequest, id: string, command: OnCalibration): Promise<Done> {
    const asked = await this.sessions.command(request);
    const handle = handleCalibrationCommand(this.installation.handling);
    const { position } = orProblem(await handle(as<CalibrationId>(id), command, asked));
    return { position };
  }
}

const card = (request: FastifyRequest, { reviewId }: { readonly reviewId: string }) => ({
  reviewId: as<ReviewId>(reviewId),
  revision: Sessions.revision(request),
});
