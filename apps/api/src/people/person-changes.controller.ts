import { handlePersonCommand } from '@reprise/application/directory';
import { previewPersonCommand } from '@reprise/application/people-changes';
import type { PersonPreview } from '@reprise/application/people-changes';
import type { Request } from '@reprise/application/kernel';
import { mayChangePerson } from '@reprise/domain/access';
import type { PersonCommand } from '@reprise/domain/directory';
import { as, refuse } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, Refusal } from '@reprise/domain/kernel';
import { effectsOf } from '@reprise/read-models/effects';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Changes, previewOf } from '../changes/changes.js';
import type { Previewed } from '../changes/changes.js';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import {
  changeManager,
  endLeave,
  nameSubstitute,
  recordWorkedTogether,
  startLeave,
} from './people.routes.js';
import { Sessions } from '../session/session.js';
import { summaryOf } from './person-change-words.js';

interface Asked {
  readonly personId: string;
  readonly isPreview: boolean | undefined;
  readonly command: PersonCommand & { readonly reason: string };
}

/** Changes of a person that running reviews feel. */
@Controller()
export class PersonChangesController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Flows) private readonly flows: Flows,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(startLeave)
  startLeave(@Req() request: FastifyRequest): Promise<Answers<typeof startLeave>> {
    const { params, query, body } = take(startLeave, request);
    const on = as<CalendarDate>(body.on);
    const command = { type: 'StartLeave', ...body, on } as const;
    return this.change(request, { ...params, isPreview: query.preview, command });
  }

  @On(endLeave)
  endLeave(@Req() request: FastifyRequest): Promise<Answers<typeof endLeave>> {
    const { params, query, body } = take(endLeave, request);
    const command = { type: 'EndLeave', ...body, on: as<CalendarDate>(body.on) } as const;
    return this.change(request, { ...params, isPreview: query.preview, command });
  }

  @On(changeManager)
  changeManager(@Req() request: FastifyRequest): Promise<Answers<typeof changeManager>> {
    const { params, query, body } = take(changeManager, request);
    const on = as<CalendarDate>(body.on);
    const manager = as<PersonId>(body.manager);
    const command = { type: 'ChangeLineManager', ...body, manager, on } as const;
    return this.change(request, { ...params, isPreview: query.preview, command });
  }

  @On(nameSubstitute)
  nameSubstitute(@Req() request: FastifyRequest): Promise<Answers<typeof nameSubstitute>> {
    const { params, query, body } = take(nameSubstitute, request);
    const { reason } = body;
    const named = {
      substitute: as<PersonId>(body.substitute),
      on: as<CalendarDate>(body.on),
      ...(body.until === undefined ? {} : { until: as<CalendarDate>(body.until) }),
    };
    const command = { type: 'NameSubstitute', ...named, reason } as const;
    return this.change(request, { ...params, isPreview: query.preview, command });
  }

  @On(recordWorkedTogether)
  async recordWorkedTogether(
    @Req() request: FastifyRequest,
  ): Promise<Answers<typeof recordWorkedTogether>> {
    const { params, body } = take(recordWorkedTogether, request);
    const people = body.people.map(({ person, days }) => ({ person: as<PersonId>(person), days }));
    const period = { from: as<CalendarDate>(body.from), to: as<CalendarDate>(body.to) };
    const by = await this.sessions.command(request);
    const answer = await handlePersonCommand(this.installation.handling)(
      as<PersonId>(params.personId),
      { type: 'RecordWorkedTogether', people, ...period, source: body.source },
      by,
    );
    return { position: orProblem(answer).position };
  }

  private change(request: FastifyRequest, { isPreview, ...asked }: Asked) {
    const id = as<PersonId>(asked.personId);
    const { handling, consoleRows } = this.installation;
    return this.changes.answer(request, isPreview, {
      preview: async (by) => {
        const carrying = { ...handling, rows: consoleRows };
        return this.previewed(await previewPersonCommand(carrying)(id, asked.command, by));
      },
      carryOut: async (by) =>
        missing(by, id, asked.command) ?? handlePersonCommand(handling)(id, asked.command, by),
    });
  }

  private async previewed(preview: PersonPreview | Refusal): Promise<Previewed | Refusal> {
    if (preview.kind === 'refused') return preview;
    const reviews = [];
    for (const { review, events } of preview.reviews) {
      if (events.length === 0) continue;
      const flow = await this.flows.of(review.flowDigest);
      reviews.push({ subject: review.subject, effects: effectsOf(review, events, flow) });
    }
    return previewOf(summaryOf(preview), reviews);
  }
}

/** A change by hand says why; who may not make it at all is told that first. */
const missing = (
  { actor }: Request,
  id: PersonId,
  command: Asked['command'],
): Refusal | undefined =>
  mayChangePerson(actor, id, command) ??
  (command.reason.trim() === '' ? refuse('CHANGE.REASON_MISSING') : undefined);
