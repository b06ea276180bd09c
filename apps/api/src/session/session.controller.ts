import { personIdOf } from '@reprise/domain/directory';
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { temporalStatus } from '../platform/environment.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { parse } from '../platform/parse.js';
import { Problem } from '../platform/problem.js';
import { ACCOUNTS } from './accounts.js';
import type { Accounts } from './accounts.js';
import { isLoopback, PersonaSignIn } from './persona-sign-in.js';
import { answerWith } from './mount-accounts.js';
import { Sessions } from './session.js';

const setUpSchema = z.strictObject({
  name: z.string().min(1).max(200),
  mail: z.email(),
  password: z.string().min(10).max(128),
});
const switchSchema = z.strictObject({ personId: z.string().min(1) });
const advanceSchema = z.strictObject({ to: z.iso.datetime() });

@Controller('api')
export class SessionController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(PersonaSignIn) private readonly personas: PersonaSignIn,
  ) {}

  @Get('status')
  async status(): Promise<object> {
    const { environment, clock, store, pool } = this.installation;
    const { rows } = await pool.query<{ count: string }>(
      'select count(*) as count from identity.user',
    );
    return {
      mode: environment.mode,
      practice: environment.mode === 'demo',
      needsSetUp: rows[0]?.count === '0' && environment.mode !== 'demo',
      temporal: temporalStatus(environment.dataDir),
      now: await clock.now(),
      position: await store.head(),
    };
  }

  @Get('me')
  async me(@Req() request: FastifyRequest): Promise<object> {
    const { person, roles } = await this.sessions.actor(request);
    await this.names.refresh();
    const isManager = this.names.hasReports(person);
    const all = ['employee', ...(isManager ? ['manager'] : []), ...roles];
    return {
      personId: person,
      name: this.names.of(person),
      mail: this.names.mailOf(person),
      roles: all,
    };
  }

  /** The first account of an empty installation; refused as soon as there is one. */
  @Post('setup')
  async setUp(@Body() raw: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { name, mail, password } = parse(setUpSchema, raw);
    const { pool, roles } = this.installation;
    const { rows } = await pool.query<{ count: string }>(
      'select count(*) as count from identity.user',
    );
    if (rows[0]?.count !== '0') throw new Problem('SETUP.DONE');
    const personId = personIdOf(mail);
    await roles.grant(personId, ['administrator', 'hrDesigner', 'hrOperator']);
    const answer = await this.accounts.auth.api.signUpEmail({
      body: { name, email: mail, password },
      asResponse: true,
    });
    await pool.query('update identity.user set "personId" = $1 where email = $2', [personId, mail]);
    return answerWith(reply, answer);
  }

  @Get('demo/personas')
  async demoPersonas(@Req() request: FastifyRequest): Promise<object> {
    this.assertDemo(request);
    return { items: await this.personas.list() };
  }

  @Post('demo/switch')
  async switchPersona(
    @Body() raw: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    this.assertDemo(request);
    const { personId } = parse(switchSchema, raw);
    return answerWith(reply, await this.personas.signIn(personId));
  }

  @Post('practice/advance')
  async advance(@Body() raw: unknown, @Req() request: FastifyRequest): Promise<object> {
    this.assertDemo(request);
    await this.sessions.actor(request);
    return { now: await this.installation.clock.moveTo(parse(advanceSchema, raw).to) };
  }

  /** Personas and the practice clock exist in the demonstration alone, and only on this machine. */
  private assertDemo(request: FastifyRequest): void {
    if (this.installation.environment.mode !== 'demo' || !isLoopback(request.ip)) {
      throw new Problem('ACCESS.DENIED');
    }
  }
}
