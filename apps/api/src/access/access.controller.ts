import { giveRoles, invitePerson, linkAccount as linkTo } from '@reprise/application/access';
import type { AccessHandling } from '@reprise/application/access';
import { AccessLog } from '@reprise/application/audit';
import { mayAct } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { invite, linkAccount, putRoles, readAccess } from './access.routes.js';
import { PersonAccounts } from './person-accounts.js';

/** Who gets in, and with which roles: for administrators. */
@Controller()
export class AccessController {
  private readonly handling: AccessHandling;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(PersonAccounts) private readonly accounts: PersonAccounts,
  ) {
    const { store, roles, invitations, handling } = installation;
    const { directory } = handling;
    const accessLog = new AccessLog(store);
    this.handling = { accessLog, directory, roles, invitations, signInNames: accounts };
  }

  @On(readAccess)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readAccess>> {
    const actor = await this.sessions.actor(request);
    const denied = mayAct(actor, 'give access');
    if (denied !== undefined) orProblem(denied);
    const { personId } = take(readAccess, request).params;
    await this.names.refresh();
    if (this.names.fact(as<PersonId>(personId)) === undefined) throw new Problem('PERSON.UNKNOWN');
    const { roles, invitations } = this.installation;
    const until = await invitations.openUntil(personId);
    const held = await roles.rolesOf(personId);
    const hasAccount = await this.accounts.has(personId);
    const isFounder = this.names.fact(actor.person) === undefined;
    return {
      hasAccount,
      mayLink: isFounder && !hasAccount,
      ...(until === undefined ? {} : { invitedUntil: until.toISOString() }),
      roles: held.filter((role) => role !== 'system'),
    };
  }

  @On(invite)
  async invite(@Req() request: FastifyRequest): Promise<Answers<typeof invite>> {
    const command = await this.sessions.command(request);
    const { personId } = take(invite, request).params;
    const token = randomBytes(32).toString('base64url');
    const digest = this.installation.digest(token);
    orProblem(await invitePerson(this.handling)(as(personId), digest, command));
    return { link: `${this.originOf(request)}/welcome?token=${token}` };
  }

  @On(linkAccount)
  async link(@Req() request: FastifyRequest): Promise<Answers<typeof linkAccount>> {
    const command = await this.sessions.command(request);
    const { personId } = take(linkAccount, request).params;
    const handling = { ...this.handling, accounts: this.accounts };
    const { position } = orProblem(await linkTo(handling)(as(personId), command));
    this.installation.roles.forget();
    return { position };
  }

  @On(putRoles)
  async give(@Req() request: FastifyRequest): Promise<Answers<typeof putRoles>> {
    const command = await this.sessions.command(request);
    const { params, body } = take(putRoles, request);
    const given = await giveRoles(this.handling)(as(params.personId), body.roles, command);
    return { position: orProblem(given).position };
  }

  /** The address the administrator uses is the one they hand over, unless another is set. */
  private originOf({ headers, protocol, host }: FastifyRequest): string {
    const { publicUrl } = this.installation.environment;
    return publicUrl?.replace(/\/$/, '') ?? headers.origin ?? `${protocol}://${host}`;
  }
}
