import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, TaskId, Text } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ReviewChange } from '../changes/review-change.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import {
  addReviewer,
  assignStep,
  extendReview,
  liftBar,
  reassign,
  removeReviewer,
  withdraw,
} from './reviews.routes.js';

const SUMMARY = {
  reassign: {
    zh: '任务转给他人，原办理人的草稿仍归本人。',
    en: 'The task goes to somebody else; drafts stay with their author.',
  },
  add: { zh: '增加一位评价人。', en: 'One more person is asked.' },
  remove: {
    zh: '移除一位评价人；已提交的内容保留。',
    en: 'One person is taken out; what they handed in stays.',
  },
  assign: {
    zh: '该环节由所选人员办理。',
    en: 'The step is up to the person chosen.',
  },
  lift: {
    zh: '此人今后可担任，下次开启环节时生效。',
    en: 'This person may be found from now on, whenever a step looks for somebody.',
  },
  withdraw: {
    zh: '考核撤出周期；已填写的内容保留。',
    en: 'The review leaves the cycle; what was written stays.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What HR changes about one running review, each with its preview. */
@Controller()
export class ReviewChangesController {
  constructor(@Inject(ReviewChange) private readonly change: ReviewChange) {}

  @On(reassign)
  reassign(@Req() request: FastifyRequest): Promise<Answers<typeof reassign>> {
    const { params, query, body } = take(reassign, request);
    const { reason } = body;
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.reassign,
      command: (by) => ({
        type: 'ReassignTask',
        by,
        taskId: as<TaskId>(body.taskId),
        to: as<PersonId>(body.to),
        because: 'by hand',
        reason,
      }),
    });
  }

  @On(extendReview)
  extend(@Req() request: FastifyRequest): Promise<Answers<typeof extendReview>> {
    const { params, query, body } = take(extendReview, request);
    const { step, reason } = body;
    const to = as<CalendarDate>(body.to);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: { zh: `截止日延至 ${to}。`, en: `The due moves to ${to}.` },
      command: (by) => ({ type: 'ExtendDue', by, step, to, reason }),
    });
  }

  @On(addReviewer)
  addReviewer(@Req() request: FastifyRequest): Promise<Answers<typeof addReviewer>> {
    const { params, query, body } = take(addReviewer, request);
    const { step, reason } = body;
    const person = as<PersonId>(body.person);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.add,
      command: (by) => ({ type: 'AddReviewer', by, step, person, reason }),
    });
  }

  @On(removeReviewer)
  removeReviewer(@Req() request: FastifyRequest): Promise<Answers<typeof removeReviewer>> {
    const { params, query, body } = take(removeReviewer, request);
    const { step, reason } = body;
    const person = as<PersonId>(body.person);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.remove,
      command: (by) => ({ type: 'RemoveReviewer', by, step, person, reason }),
    });
  }

  @On(assignStep)
  assignStep(@Req() request: FastifyRequest): Promise<Answers<typeof assignStep>> {
    const { params, query, body } = take(assignStep, request);
    const { step, reason } = body;
    const to = as<PersonId>(body.to);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.assign,
      command: (by) => ({ type: 'AssignStep', by, step, to, reason }),
    });
  }

  @On(liftBar)
  liftBar(@Req() request: FastifyRequest): Promise<Answers<typeof liftBar>> {
    const { params, query, body } = take(liftBar, request);
    const { participant, reason } = body;
    const person = as<PersonId>(body.person);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.lift,
      command: (by) => ({ type: 'LiftBar', by, participant, person, reason }),
    });
  }

  @On(withdraw)
  withdraw(@Req() request: FastifyRequest): Promise<Answers<typeof withdraw>> {
    const { params, query, body } = take(withdraw, request);
    const { reason } = body;
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.withdraw,
      command: (by) => ({ type: 'WithdrawReview', by, reason }),
    });
  }
}
