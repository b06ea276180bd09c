import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { OwnTasks } from './own-tasks.js';
import { taskView } from './task-view.js';
import { readTask, saveDraft } from './tasks.routes.js';

/** Characters of JSON; longer than any form can be filled in. */
const LONGEST_DRAFT = 400_000;

/** One's own task to look at, and its draft. */
@Controller()
export class TaskReadingController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnTasks) private readonly tasks: OwnTasks,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(readTask)
  async read(@Req() request: FastifyRequest): Promise<TaskView> {
    const { person } = await this.sessions.actor(request);
    const { taskId } = take(readTask, request).params;
    await this.names.refresh();
    const own = await this.tasks.find(taskId, person);
    const step = own.state.steps.get(own.task.step);
    if (step === undefined) throw new Problem('TASK.UNKNOWN');
    const draft = await this.installation.drafts.find(taskId, person);
    return taskView(own, step, { names: this.names, draft });
  }

  /** A closed task still keeps what its author writes: it may be all they have left of it. */
  @On(saveDraft)
  async save(@Req() request: FastifyRequest): Promise<Answers<typeof saveDraft>> {
    const { person } = await this.sessions.actor(request);
    const { params, body } = take(saveDraft, request);
    const { baseVersion, content } = body;
    if (JSON.stringify(content ?? null).length > LONGEST_DRAFT) {
      throw new Problem('REQUEST.TOO_LARGE');
    }
    const { taskId } = params;
    await this.tasks.find(taskId, person);
    const draft = { taskId, author: person, baseVersion, content: content ?? null };
    const saved = await this.installation.drafts.save(draft);
    if (saved.kind === 'stale') throw new Problem('DRAFT.STALE');
    return { version: saved.version, savedAt: saved.savedAt };
  }
}
