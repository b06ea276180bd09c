import { handleReviewCommand } from '@reprise/application/reviews';
import type { OnReview } from '@reprise/application/reviews';
import type { Request } from '@reprise/application/kernel';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, TaskId } from '@reprise/domain/kernel';
import type { Work } from '@reprise/domain/review';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { OwnTasks } from './own-tasks.js';
import {
  claimTask,
  completeTask,
  declineTask,
  delegateTask,
  giveTaskBack,
  takeTaskBack,
  waiveTask,
  reviseAnswer,
  withdrawAnswer,
} from './tasks.routes.js';

interface Done {
  readonly position: string;
}

interface OwnTaskCommand {
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Work on one's own tasks. Whether it may be done, the review decides. */
@Controller()
export class TasksController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnTasks) private readonly tasks: OwnTasks,
  ) {}

  @On(completeTask)
  complete(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(completeTask, request);
    const work = body.work as Work;
    const { quotaReason } = body;
    const why = quotaReason === undefined ? {} : { quotaReason };
    return this.send(request, params.taskId, (own) => ({
      ...{ type: 'CompleteTask', ...own, work, ...why },
    }));
  }

  @On(reviseAnswer)
  revise(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(reviseAnswer, request);
    const work = body.work as Work;
    return this.send(request, params.taskId, (own) => ({ type: 'ReviseAnswer', ...own, work }));
  }

  @On(withdrawAnswer)
  withdraw(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(withdrawAnswer, request);
    return this.send(request, params.taskId, (own) => ({ type: 'WithdrawAnswer', ...own }));
  }

  @On(declineTask)
  decline(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(declineTask, request);
    const { reason } = body;
    return this.send(request, params.taskId, (own) => ({ type: 'DeclineTask', ...own, reason }));
  }

  @On(waiveTask)
  waive(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(waiveTask, request);
    return this.send(request, params.taskId, (own) => ({ type: 'WaiveWindow', ...own }));
  }

  @On(claimTask)
  claim(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(claimTask, request);
    return this.send(request, params.taskId, (own) => ({ type: 'ClaimTask', ...own }));
  }

  @On(giveTaskBack)
  giveBack(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(giveTaskBack, request);
    return this.send(request, params.taskId, (own) => ({ type: 'ReleaseTask', ...own }));
  }

  @On(delegateTask)
  delegate(@Req() request: FastifyRequest): Promise<Done> {
    const { params, body } = take(delegateTask, request);
    const { reason } = body;
    const to = as<PersonId>(body.to);
    const until = body.until === undefined ? {} : { until: as<CalendarDate>(body.until) };
    return this.send(request, params.taskId, (own) => ({
      type: 'DelegateTask',
      ...{ ...own, to, ...until, reason },
    }));
  }

  @On(takeTaskBack)
  takeBack(@Req() request: FastifyRequest): Promise<Done> {
    const { params } = take(takeTaskBack, request);
    return this.send(request, params.taskId, (own) => ({ type: 'EndDelegation', ...own }));
  }

  private async send(
    request: FastifyRequest,
    taskId: string,
    commandOf: (own: OwnTaskCommand) => OnReview,
  ): Promise<Done> {
    const revision = Sessions.revision(request);
    const asked: Request = await this.sessions.command(request);
    const reviewId = await this.tasks.reviewOf(taskId);
    const own = { by: asked.actor.person, taskId: as<TaskId>(taskId), revision };
    const handle = handleReviewCommand(this.installation.handling);
    const { position } = orProblem(await handle(reviewId, commandOf(own), asked));
    return { position };
  }
}
