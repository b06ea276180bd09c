import { as } from '@reprise/domain/kernel';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { beginSession } from '../session/mount-accounts.js';
import { acceptInvitation, readInvitation } from './access.routes.js';
import { PersonAccounts } from './person-accounts.js';

/** The way in for those who were invited. Whoever has the link is taken for the person. */
@Controller()
export class InvitationsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Names) private readonly names: Names,
    @Inject(PersonAccounts) private readonly accounts: PersonAccounts,
  ) {}

  @On(readInvitation)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readInvitation>> {
    const { invitations, digest } = this.installation;
    const found = await invitations.find(digest(take(readInvitation, request).params.token));
    if (found === undefined) throw new Problem('INVITATION.UNKNOWN');
    await this.names.refresh();
    return { name: this.names.of(found.personId), mail: found.mail };
  }

  @On(acceptInvitation)
  async accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { token, password } = take(acceptInvitation, request).body;
    const { invitations, digest } = this.installation;
    const key = digest(token);
    const taken = await invitations.take(key);
    if (taken === undefined) throw new Problem('INVITATION.UNKNOWN');
    try {
      await this.names.refresh();
      // Who left after they were invited does not get in.
      const fact = this.names.fact(as(taken.personId));
      if (fact === undefined || fact.employment === 'left') throw new Problem('INVITATION.UNKNOWN');
      const name = this.names.of(taken.personId);
      return beginSession(reply, await this.accounts.enter({ ...taken, name, password }));
    } catch (error) {
      await invitations.giveBack(key);
      throw error;
    }
  }
}
