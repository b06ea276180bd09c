import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { taskKindWords } from '@reprise/domain/flow/words';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { InboxRow, KindCount } from '@reprise/postgres-views';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cursorOf, partsOf } from '../platform/cursor.js';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { On, take } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { inboxItem } from './inbox-item.js';
import { readInbox } from './inbox.routes.js';

@Controller()
export class InboxController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(Flows) private readonly flows: Flows,
  ) {}

  @On(readInbox)
  async read(@Req() request: FastifyRequest): Promise<InboxPage> {
    const { person } = await this.sessions.actor(request);
    const { query } = take(readInbox, request);
    await this.names.refresh();
    const { inbox, clock } = this.installation;
    const now = await clock.now();
    const counts = await inbox.counts(person, now);
    const rows = await inbox.page(person, {
      sort: query.sort,
      kind: query.kind,
      overdueAt: query.overdue === true ? now : undefined,
      limit: query.limit + 1,
      after: query.cursor === undefined ? undefined : afterOf(query.cursor),
    });
    const page = rows.slice(0, query.limit);
    const flows = await this.flows.ofAll(page.map(({ flow_digest }) => flow_digest));
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) =>
        inboxItem(row, flows.get(row.flow_digest) as CompiledFlow, {
          viewer: person,
          names: this.names,
        }),
      ),
      ...(last === undefined ? {} : { nextCursor: cursorAfter(last, query.sort) }),
      counts: { open: sumOf(counts, 'open'), overdue: sumOf(counts, 'overdue') },
      kinds: counts.map(({ kind }) => ({ kind, title: taskKindWords(kind) })),
    };
  }
}

const sumOf = (counts: readonly KindCount[], key: 'open' | 'overdue'): number =>
  counts.reduce((total, count) => total + count[key], 0);

const cursorAfter = (row: InboxRow, sort: 'due' | 'opened'): string => {
  const at = sort === 'due' ? row.due_at : row.opened_at;
  return cursorOf(at?.toISOString() ?? 'infinity', row.task_id);
};

const afterOf = (cursor: string): { readonly at: string; readonly taskId: string } => {
  const [at = '', taskId = ''] = partsOf(cursor, 2);
  return { at, taskId };
};
