import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { TemporalWatch } from '../platform/temporal-status.js';
import { FirstAccount } from './first-account.js';
import { beginSession } from './mount-accounts.js';
import { Sessions } from './session.js';
import { readMe, readStatus, setUp } from './session.routes.js';

/** The installation itself, who one is in it, and its first account. */
@Controller()
export class SessionController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FirstAccount) private readonly first: FirstAccount,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(TemporalWatch) private readonly temporal: TemporalWatch,
  ) {}

  @On(readStatus)
  async status(): Promise<Answers<typeof readStatus>> {
    const { environment, clock, store } = this.installation;
    const needsSetUp = environment.mode !== 'demo' && !(await this.first.isThere());
    return {
      mode: environment.mode,
      practice: environment.mode === 'demo',
      needsSetUp,
      temporal: await this.temporal.status(),
      now: await clock.now(),
      position: await store.head(),
    };
  }

  @On(readMe)
  async me(@Req() request: FastifyRequest): Promise<Answers<typeof readMe>> {
    const { person, roles } = await this.sessions.actor(request);
    await this.names.refresh();
    const held = roles.filter((role) => role !== 'system');
    const manager = this.names.hasReports(person) ? (['manager'] as const) : [];
    return {
      personId: person,
      name: this.names.of(person) || (await this.accountName(person)),
      mail: this.names.mailOf(person),
      roles: ['employee', ...manager, ...held],
    };
  }

  /** The first account of an empty installation; refused as soon as there is one. */
  @On(setUp)
  async setUp(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return beginSession(reply, await this.first.make(take(setUp, request).body));
  }

  /** Whoever administers an installation need not be in its directory. */
  private async accountName(personId: string): Promise<string> {
    const { rows } = await this.installation.pool.query<{ name: string }>(
      'select name from identity.user where "personId" = $1',
      [personId],
    );
    return rows[0]?.name ?? '';
  }
}
