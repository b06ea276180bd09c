import { endKindWords, stageTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import type { EndKind } from '@reprise/domain/review';
import type { Lineage, ReviewSummary, ReviewView } from '@reprise/http-contracts/reviews';
import type { OwnReviewRow } from '@reprise/postgres-views';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cursorOf, partsOf } from '../platform/cursor.js';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import { Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { formulasOf, mayReadResult, measureRows, ReviewReader } from '../reading/index.js';
import { Sessions } from '../session/session.js';
import { reviewWords } from './review-words.js';
import { reviewView } from './review-view.js';
import { readLineage, readOwnReviews, readReview } from './reviews.routes.js';

@Controller()
export class ReviewsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
  ) {}

  @On(readOwnReviews)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readOwnReviews>> {
    const { person } = await this.sessions.actor(request);
    const { limit, cursor } = take(readOwnReviews, request).query;
    const [startsOn, reviewId] = cursor === undefined ? [] : partsOf(cursor, 2);
    const after =
      startsOn === undefined || reviewId === undefined ? undefined : { startsOn, reviewId };
    const rows = await this.installation.reviewRows.own(person, { limit: limit + 1, after });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return present({
      items: await Promise.all(page.map((row) => this.summary(row))),
      nextCursor: last === undefined ? undefined : cursorOf(last.starts_on, last.review_id),
    });
  }

  private async summary(row: OwnReviewRow): Promise<ReviewSummary> {
    const flow = await this.flows.of(row.flow_digest);
    const isOpen = row.status === 'open';
    return present({
      reviewId: row.review_id,
      cycleTitle: { zh: row.title_zh, en: row.title_en },
      status: row.status,
      stageTitle: isOpen && row.stage !== null ? stageTitle(flow, row.stage) : undefined,
      outcome: row.outcome === null ? undefined : endKindWords(row.outcome as EndKind),
      period: { from: row.period_from, to: row.period_to },
    });
  }

  @On(readReview)
  async read(@Req() request: FastifyRequest): Promise<ReviewView> {
    const reviewId = as<ReviewId>(take(readReview, request).params.reviewId);
    const { actor, read, relation, seats } = await this.readable(request, reviewId);
    const [plan] = await this.installation.plans.plansOfReview(reviewId);
    const mayReadPlan = relation !== 'assignee' || plan?.owner === actor.person;
    const planId = mayReadPlan ? plan?.plan_id : undefined;
    const looking = { viewer: actor.person, names: this.names };
    return reviewView(read, looking, { actor, relation, planId, seats });
  }

  /** Whoever may read a result may read where it came from. */
  @On(readLineage)
  async lineage(@Req() request: FastifyRequest): Promise<Lineage> {
    const { reviewId, score } = take(readLineage, request).params;
    const { actor, read, relation } = await this.readable(request, as<ReviewId>(reviewId));
    const { state: review, flow } = read;
    if (!mayReadResult(review, score, { viewer: actor.person, relation }))
      throw new Problem('RESULT.UNKNOWN');
    const { store } = this.installation;
    const rowsOf = await measureRows(store, { review, score }, this.names);
    return { score, formulas: formulasOf(review, score, { flow, rowsOf }) };
  }

  /** To whom a review is nothing, it does not exist. */
  private async readable(request: FastifyRequest, reviewId: ReviewId) {
    const actor = await this.sessions.actor(request);
    await this.names.refresh();
    const read = await this.reader.load(reviewId);
    if (read === undefined) throw new Problem('REVIEW.UNKNOWN');
    const seats = await this.reader.seats(actor, read);
    // Who sits on a panel, or records what it waits for, finds that, and nothing of the course.
    const isAsked = seats.length > 0 || reviewWords(read, actor).facts.length > 0;
    const seated = isAsked ? ('assignee' as const) : undefined;
    const relation = this.reader.relation(actor, read.state) ?? seated;
    if (relation === undefined) throw new Problem('REVIEW.UNKNOWN');
    return { actor, read, relation, seats };
  }
}
