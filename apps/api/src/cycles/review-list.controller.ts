import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { Text } from '@reprise/domain/kernel';
import type { CycleReview } from '@reprise/http-contracts/cycles';
import type { ListedReviewRow, OpenStepRow } from '@reprise/postgres-views';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PeopleList } from '../people/people-list.js';
import { cursorOf, partsOf } from '../platform/cursor.js';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { listedReview } from './listed-review.js';
import { listReviews } from './reviews.routes.js';

/** Reviews across the installation, for those who run or audit cycles. */
@Controller()
export class ReviewListController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
    @Inject(PeopleList) private readonly people: PeopleList,
  ) {}

  @On(listReviews)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof listReviews>> {
    const actor = await this.sessions.actor(request);
    const denied = mayAct(actor, 'read cycles');
    if (denied !== undefined) orProblem(denied);
    const { limit, cursor, query, ...filter } = take(listReviews, request).query;
    const [after = ''] = cursor === undefined ? [] : partsOf(cursor, 1);
    const subjects =
      query === undefined || query === '' ? undefined : await this.people.idsOf(query);
    const { consoleRows } = this.installation;
    const rows = await consoleRows.reviews({ ...filter, subjects }, { after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    await this.names.refresh();
    const items = await this.listed(page, actor);
    return { items, ...(last === undefined ? {} : { nextCursor: cursorOf(last.review_id) }) };
  }

  private async listed(page: readonly ListedReviewRow[], actor: Actor): Promise<CycleReview[]> {
    const { consoleRows, rows } = this.installation;
    const flows = await this.flows.ofAll(page.map(({ flow_digest }) => flow_digest));
    const titles = new Map<string, Text>(
      (await rows.cycles()).map((row) => [row.cycle_id, { zh: row.title_zh, en: row.title_en }]),
    );
    const open = new Map<string, OpenStepRow[]>();
    for (const step of await consoleRows.openSteps(page.map(({ review_id }) => review_id))) {
      open.set(step.review_id, [...(open.get(step.review_id) ?? []), step]);
    }
    return page.map((row) =>
      listedReview(row, {
        actor,
        flow: flows.get(row.flow_digest) as CompiledFlow,
        names: this.names,
        cycleTitle: titles.get(row.cycle_id),
        open: row.status === 'open' ? (open.get(row.review_id) ?? []) : [],
      }),
    );
  }
}
