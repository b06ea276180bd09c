import { as } from '@reprise/domain/kernel';
import type { PersonId, ReviewId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
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
import { SessionActs } from './session-acts.js';
import type { Done } from './session-acts.js';

/** What a panel does besides moving and locking: undo, votes, recusals, branches, publishing. */
@Controller()
export class CalibrationTableController {
  constructor(@Inject(SessionActs) private readonly acts: SessionActs) {}

  @On(undoMove)
  undo(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(undoMove, request);
    return this.acts.send(request, params.calibrationId, {
      type: 'UndoMove',
      ...card(request, body),
    });
  }

  @On(backMove)
  back(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(backMove, request);
    return this.acts.send(request, params.calibrationId, {
      type: 'BackMove',
      ...card(request, body),
    });
  }

  @On(opposeMove)
  oppose(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(opposeMove, request);
    const { reason } = body;
    const command = { type: 'OpposeMove', ...card(request, body), reason } as const;
    return this.acts.send(request, params.calibrationId, command);
  }

  @On(recuseMember)
  recuse(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(recuseMember, request);
    const { reason } = body;
    const person = as<PersonId>(body.person);
    const reviewIds = body.reviewIds.map((id) => as<ReviewId>(id));
    const command = { type: 'RecuseMember', person, reviewIds, reason } as const;
    return this.acts.send(request, params.calibrationId, command);
  }

  @On(extendQuota)
  approve(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(extendQuota, request);
    const { bands, group, reason } = body;
    const named = { bands, reason, ...(group === undefined ? {} : { group }) };
    return this.acts.send(request, params.calibrationId, { type: 'ExtendQuota', ...named });
  }

  @On(openBranch)
  open(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(openBranch, request);
    return this.acts.send(request, params.calibrationId, { type: 'OpenBranch', title: body.title });
  }

  @On(tryMove)
  try(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(tryMove, request);
    const { to, reason } = body;
    const { branch } = params;
    const command = { type: 'TryMove', branch, ...card(request, body), to, reason } as const;
    return this.acts.send(request, params.calibrationId, command);
  }

  @On(adoptBranch)
  adopt(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(adoptBranch, request);
    const { branch } = params;
    return this.acts.send(request, params.calibrationId, { type: 'AdoptBranch', branch });
  }

  @On(dropBranch)
  drop(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(dropBranch, request);
    const { branch } = params;
    return this.acts.send(request, params.calibrationId, { type: 'DropBranch', branch });
  }

  @On(releaseAggregate)
  publish(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(releaseAggregate, request);
    const { per, floor } = body;
    return this.acts.send(request, params.calibrationId, { type: 'ReleaseAggregate', per, floor });
  }
}

const card = (request: FastifyRequest, { reviewId }: { readonly reviewId: string }) => ({
  reviewId: as<ReviewId>(reviewId),
  revision: Sessions.revision(request),
});
