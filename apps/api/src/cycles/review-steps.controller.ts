import type { OnReview } from '@reprise/application/reviews';
import type { PersonId, Text } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ReviewChange } from '../changes/review-change.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import {
  reinstate,
  reopenStep,
  restoreStep,
  skipStep,
  takeBackExtension,
} from './review-steps.routes.js';

interface Taken {
  readonly params: { readonly reviewId: string };
  readonly query: { readonly preview?: boolean | undefined };
  readonly body: { readonly step: string; readonly reason: string };
}

type StepChange = 'SkipStep' | 'RestoreStep' | 'TakeBackExtension';

const SUMMARY = {
  SkipStep: {
    zh: '跳过该环节，视同流程没有要求；已填写的内容保留。',
    en: 'The step is left out, as if the flow had not asked; what was written stays.',
  },
  ReopenStep: {
    zh: '该环节重新办理，截止日重新计算；依据原内容的结果会标明。',
    en: 'The step is asked once more, with a fresh due; what rests on it is marked.',
  },
  RestoreStep: {
    zh: '该环节恢复到跳过、重开或退回之前。',
    en: 'The step stands again as before it was skipped, reopened or sent back.',
  },
  TakeBackExtension: {
    zh: '撤回延期，原截止日重新生效。',
    en: 'The extension is taken back; the due before it counts again.',
  },
  ReinstateReview: {
    zh: '撤销撤出，考核从原处继续；截止日按撤出时长顺延。',
    en: 'The review goes on where it was; dues are later by as long as it was out.',
  },
} as const satisfies Partial<Record<OnReview['type'], Text>>;

/** What HR does to a step of one running review, and undoes, each with its preview. */
@Controller()
export class ReviewStepsController {
  constructor(@Inject(ReviewChange) private readonly change: ReviewChange) {}

  @On(skipStep)
  skip(@Req() request: FastifyRequest): Promise<Answers<typeof skipStep>> {
    return this.onStep(request, 'SkipStep', take(skipStep, request));
  }

  @On(restoreStep)
  restore(@Req() request: FastifyRequest): Promise<Answers<typeof restoreStep>> {
    return this.onStep(request, 'RestoreStep', take(restoreStep, request));
  }

  @On(takeBackExtension)
  takeBack(@Req() request: FastifyRequest): Promise<Answers<typeof takeBackExtension>> {
    return this.onStep(request, 'TakeBackExtension', take(takeBackExtension, request));
  }

  @On(reopenStep)
  reopen(@Req() request: FastifyRequest): Promise<Answers<typeof reopenStep>> {
    const { params, query, body } = take(reopenStep, request);
    const { step, knowingly, reason } = body;
    const said = { step, reason, ...(knowingly === undefined ? {} : { knowingly }) };
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.ReopenStep,
      command: (by) => ({ type: 'ReopenStep', by, ...said }),
    });
  }

  @On(reinstate)
  reinstate(@Req() request: FastifyRequest): Promise<Answers<typeof reinstate>> {
    const { params, query, body } = take(reinstate, request);
    const { reason } = body;
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY.ReinstateReview,
      command: (by) => ({ type: 'ReinstateReview', by, reason }),
    });
  }

  /** Three changes that say the same: which step, and why. */
  private onStep(
    request: FastifyRequest,
    type: StepChange,
    { params, query, body }: Taken,
  ): Promise<Answers<typeof skipStep>> {
    const { step, reason } = body;
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: SUMMARY[type],
      command: (by: PersonId) => ({ type, by, step, reason }),
    });
  }
}
