import { AccessLog, exportReview as takeOut, replayReview } from '@reprise/application/audit';
import type { AuditHandling } from '@reprise/application/audit';
import type { Request } from '@reprise/application/kernel';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import type { ReviewState } from '@reprise/domain/review';
import { replayedReview } from '@reprise/domain/visibility';
import { plainJson } from '@reprise/read-models/audit';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { exportReview, readReplay } from './audit.routes.js';
import { exportLines } from './export-lines.js';
import { replayLabels } from './replay-labels.js';
import { rawEvent } from './raw-event.js';
import { replayedEvents } from './replayed-events.js';
import { flowDigestOf, withheldEvents } from './withheld-events.js';

/** Replay and export, for auditors. Every look is on record. */
@Controller()
export class AuditController {
  private readonly handling: AuditHandling;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
  ) {
    const { store } = installation;
    this.handling = { store, accessLog: new AccessLog(store) };
  }

  @On(readReplay)
  async replay(@Req() request: FastifyRequest): Promise<Answers<typeof readReplay>> {
    const { reviewId, revision: asked } = take(readReplay, request).params;
    const at = momentOf(asked);
    const looking = await this.looking(request);
    const replay = orProblem(await replayReview(this.handling)(as(reviewId), at, looking));
    const { events, revision, state, before } = replay;
    const flow = await this.flows.of(state.flowDigest);
    await this.names.refresh();
    const { subject, cycleId } = state;
    const cycle = await this.installation.rows.cycle(cycleId);
    const cycleTitle = { zh: cycle?.title_zh ?? '', en: cycle?.title_en ?? '' };
    const reader = { person: looking.actor.person, offices: looking.actor.roles };
    const seen = (review: ReviewState) =>
      review.status === 'unopened' ? review : replayedReview({ flow, review }, reader);
    return {
      reviewId,
      subject: { personId: subject, name: this.names.of(subject) },
      cycleTitle,
      revision,
      events: replayedEvents(events, { flow, names: this.names, reader }),
      labels: replayLabels({ state, flow, names: this.names }, cycleTitle),
      state: plainJson(seen(state)),
      before: plainJson(seen(before)),
      raw: rawEvent(events[revision], { flow, review: state }, reader),
    };
  }

  @On(exportReview)
  async export(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { reviewId } = take(exportReview, request).query;
    const looking = await this.looking(request);
    const taken = orProblem(await takeOut(this.handling)(as<ReviewId>(reviewId), looking));
    const { person, roles } = looking.actor;
    const flow = await this.flows.of(flowDigestOf(taken.events));
    const withheld = withheldEvents(taken.events, flow, { person, offices: roles });
    const lines = exportLines(taken, { by: person, at: looking.at, withheld });
    await reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="${taken.stream}.ndjson"`)
      .send(lines);
  }

  /** A read that is recorded: each is a look of its own. */
  private async looking(request: FastifyRequest): Promise<Request> {
    const actor = await this.sessions.actor(request);
    return { actor, at: await this.installation.clock.now(), commandId: randomUUID() };
  }
}

const momentOf = (text: string): number | 'latest' => {
  if (text === 'latest') return 'latest';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem('REQUEST.INVALID', {}, [{ path: 'revision', message: 'a number or latest' }]);
};
