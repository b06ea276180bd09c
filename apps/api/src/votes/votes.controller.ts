import { handleReviewCommand } from '@reprise/application/reviews';
import { as } from '@reprise/domain/kernel';
import type { PersonId, ReviewId } from '@reprise/domain/kernel';
import type { StepKey } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { ReviewReader } from '../reading/index.js';
import { Sessions } from '../session/session.js';
import type { Sitting } from './vote-view.js';
import { voteView } from './vote-view.js';
import { readVote, recordAttendance } from './votes.routes.js';

/** Votes of a review, for those who sit on them and those who follow the review. */
@Controller()
export class VotesController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(readVote)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readVote>> {
    const actor = await this.sessions.actor(request);
    const { reviewId, step } = take(readVote, request).params;
    await this.names.refresh();
    const sitting = await this.sitting(as<ReviewId>(reviewId), step);
    if (sitting === undefined) throw new Problem('VOTE.UNKNOWN');
    const relation = this.reader.relation(actor, sitting.read.state);
    const view = voteView(sitting, { person: actor.person, relation, names: this.names });
    if (view === undefined) throw new Problem('VOTE.UNKNOWN');
    return view;
  }

  @On(recordAttendance)
  async attend(@Req() request: FastifyRequest): Promise<Answers<typeof recordAttendance>> {
    const asked = await this.sessions.command(request);
    const { params, body } = take(recordAttendance, request);
    const present = body.present.map((id) => as<PersonId>(id));
    const handle = handleReviewCommand(this.installation.handling);
    const command = { type: 'RecordAttendance', by: asked.actor.person, step: body.step } as const;
    const done = await handle(as(params.reviewId), { ...command, present }, asked);
    return { position: orProblem(done).position };
  }

  /** A vote with its review and all that was recorded about it. */
  private async sitting(reviewId: ReviewId, key: StepKey): Promise<Sitting | undefined> {
    const read = await this.reader.load(reviewId);
    const step = read?.state.steps.get(key);
    if (read === undefined || step === undefined) return undefined;
    const node = read.flow.nodes.get(step.block);
    if (node?.kind !== 'vote') return undefined;
    const stored = await this.installation.store.readStream(`review-${reviewId}`);
    const events = stored.map((event) => decode('review', event));
    return { read, step, document: node.document, events };
  }
}
