import type { PersonFact } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import type { PersonId, ReviewId } from '@reprise/domain/kernel';
import type { WaitingStepRow, OwnReviewRow } from '@reprise/postgres-views';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { On } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { ReviewReader, resultsView } from '../reading/index.js';
import { Sessions } from '../session/session.js';
import { memberView } from './member-view.js';
import type { ReadRow } from './member-view.js';
import { readTeam } from './team.routes.js';

@Controller()
export class TeamController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
  ) {}

  @On(readTeam)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readTeam>> {
    const { person } = await this.sessions.actor(request);
    await this.names.refresh();
    const team = this.names.reportsOf(person);
    const { reviewRows } = this.installation;
    const rows = await reviewRows.ofPeople(team.map(({ id }) => id));
    const steps = await reviewRows.openSteps(rows.map(({ review_id }) => review_id));
    const reviews = await Promise.all(rows.map((row) => this.review(row, steps, person)));
    const of = (id: PersonId) => reviews.filter(({ row }) => row.subject === id);
    const looking = { viewer: person, names: this.names };
    const items = team.map((fact: PersonFact) => memberView(fact, of(fact.id), looking));
    return { items };
  }

  private async review(
    row: OwnReviewRow,
    steps: readonly WaitingStepRow[],
    viewer: PersonId,
  ): Promise<ReadRow> {
    return {
      row,
      flow: await this.flows.of(row.flow_digest),
      steps: steps.filter(({ review_id }) => review_id === row.review_id),
      band: await this.band(as<ReviewId>(row.review_id), viewer),
    };
  }

  /** The band of the first result released to this person, if any is. */
  private async band(reviewId: ReviewId, viewer: PersonId): Promise<string | undefined> {
    const read = await this.reader.load(reviewId);
    const results = read === undefined ? [] : resultsView(read, { viewer, relation: undefined });
    return results[0]?.band;
  }
}
