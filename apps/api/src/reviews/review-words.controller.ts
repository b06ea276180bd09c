import { handleReviewCommand } from '@reprise/application/reviews';
import type { OnReview } from '@reprise/application/reviews';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, ReviewId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ReviewChange } from '../changes/review-change.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { ReviewReader } from '../reading/index.js';
import { Sessions } from '../session/session.js';
import { reviewWords } from './review-words.js';
import {
  giveConsent,
  readWords,
  recordFact,
  reopenWindow,
  withdrawConsent,
} from './review-words.routes.js';

/** What people say on a review beside their tasks. Whether they may, the review decides. */
@Controller()
export class ReviewWordsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(Names) private readonly names: Names,
    @Inject(ReviewChange) private readonly change: ReviewChange,
  ) {}

  /** To whom a review is nothing, and whom it asks nothing, it does not exist. */
  @On(readWords)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readWords>> {
    const actor = await this.sessions.actor(request);
    await this.names.refresh();
    const read = await this.reader.load(as<ReviewId>(take(readWords, request).params.reviewId));
    if (read === undefined) throw new Problem('REVIEW.UNKNOWN');
    const words = reviewWords(read, actor);
    const isNothing = this.reader.relation(actor, read.state) === undefined;
    if (isNothing && words.facts.length === 0) throw new Problem('REVIEW.UNKNOWN');
    return words;
  }

  @On(recordFact)
  record(@Req() request: FastifyRequest): Promise<Answers<typeof recordFact>> {
    const { params, body } = take(recordFact, request);
    return this.say(request, params.reviewId, (by) => ({ type: 'RecordFact', by, ...body }));
  }

  @On(giveConsent)
  give(@Req() request: FastifyRequest): Promise<Answers<typeof giveConsent>> {
    const { params, body } = take(giveConsent, request);
    return this.say(request, params.reviewId, (by) => ({ type: 'GiveConsent', by, ...body }));
  }

  @On(withdrawConsent)
  withdraw(@Req() request: FastifyRequest): Promise<Answers<typeof withdrawConsent>> {
    const { params, body } = take(withdrawConsent, request);
    return this.say(request, params.reviewId, (by) => ({ type: 'WithdrawConsent', by, ...body }));
  }

  @On(reopenWindow)
  reopen(@Req() request: FastifyRequest): Promise<Answers<typeof reopenWindow>> {
    const { params, query, body } = take(reopenWindow, request);
    const to = as<CalendarDate>(body.to);
    return this.change.answer(request, {
      ...params,
      isPreview: query.preview,
      summary: {
        zh: `窗口重新开放至 ${to}，其间已进行的环节不受影响。`,
        en: `The window opens once more, until ${to}; what went on meanwhile goes on.`,
      },
      command: (by) => ({ type: 'ReopenWindow', by, ...body, to }),
    });
  }

  private async say(
    request: FastifyRequest,
    reviewId: string,
    commandOf: (by: PersonId) => OnReview,
  ): Promise<{ position: string }> {
    const asked = await this.sessions.command(request);
    const handle = handleReviewCommand(this.installation.handling);
    const done = await handle(as<ReviewId>(reviewId), commandOf(asked.actor.person), asked);
    return { position: orProblem(done).position };
  }
}
