import { changeCycle, previewCycleChange, previewMigration } from '@reprise/application/cycles';
import type { CycleChange } from '@reprise/application/cycles';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, PersonId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Changes } from '../changes/changes.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import {
  cancelCycle,
  extendCycle,
  launchCycle,
  migrateCycle,
  openGate,
  pauseCycle,
  resumeCycle,
} from './cycle-changes.routes.js';
import { cycleChangeWords } from './cycle-change-words.js';
import { migrationPreviewed } from './migration-words.js';

interface Asked {
  readonly cycleId: string;
  readonly isPreview: boolean | undefined;
  readonly change: CycleChange;
}

type Changed = Answers<typeof launchCycle>;

/** Every lever of a cycle. What is recorded here, the cycle's workflow carries to its reviews. */
@Controller()
export class CycleChangesController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Changes) private readonly changes: Changes,
  ) {}

  @On(launchCycle)
  launch(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(launchCycle, request);
    const change = { type: 'LaunchCycle', ...body } as const;
    return this.change(request, { ...params, isPreview: query.preview, change });
  }

  @On(pauseCycle)
  pause(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(pauseCycle, request);
    const change = { type: 'PauseCycle', ...body } as const;
    return this.change(request, { ...params, isPreview: query.preview, change });
  }

  @On(resumeCycle)
  resume(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(resumeCycle, request);
    const change = { type: 'ResumeCycle', ...body } as const;
    return this.change(request, { ...params, isPreview: query.preview, change });
  }

  @On(cancelCycle)
  cancel(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(cancelCycle, request);
    const change = { type: 'CancelCycle', ...body } as const;
    return this.change(request, { ...params, isPreview: query.preview, change });
  }

  @On(extendCycle)
  extend(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(extendCycle, request);
    const { unit, ...rest } = body;
    const change = {
      type: 'ExtendDues',
      ...rest,
      ...(unit === undefined ? {} : { unit }),
      to: as<CalendarDate>(body.to),
    } as const;
    return this.change(request, { ...params, isPreview: query.preview, change });
  }

  @On(migrateCycle)
  migrate(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(migrateCycle, request);
    const { version, reason } = body;
    const only = body.only?.map((person) => as<PersonId>(person));
    const group = only === undefined ? {} : { only };
    const change = { type: 'MigrateReviews', version, reason, ...group } as const;
    const id = as<CycleId>(params.cycleId);
    return this.changes.answer(request, query.preview, {
      preview: async (by) => {
        const preview = await previewMigration(this.cycles)(id, change, by);
        return preview.kind === 'refused'
          ? preview
          : migrationPreviewed(cycleChangeWords(change), preview);
      },
      carryOut: (by) => changeCycle(this.cycles)(id, change, by),
    });
  }

  @On(openGate)
  openGate(@Req() request: FastifyRequest): Promise<Changed> {
    const { params, query, body } = take(openGate, request);
    const { cycleId, gate } = params;
    const change = { type: 'OpenGate', gate, ...body } as const;
    return this.change(request, { cycleId, isPreview: query.preview, change });
  }

  private change(request: FastifyRequest, { cycleId, isPreview, change }: Asked): Promise<Changed> {
    const id = as<CycleId>(cycleId);
    const { cycles } = this;
    return this.changes.answer(request, isPreview, {
      preview: async (by) => {
        const preview = await previewCycleChange(cycles)(id, change, by);
        if (preview.kind === 'refused') return preview;
        const { reviews, people } = preview;
        const affected = preview.affected.map(({ personId: person, what }) => ({ person, what }));
        const summary = cycleChangeWords(change);
        return { kind: 'previewed', summary, reviews, people, affected };
      },
      carryOut: (by) => changeCycle(cycles)(id, change, by),
    });
  }

  private get cycles() {
    const { handling, joins } = this.installation;
    return { ...handling, joins };
  }
}
