import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { assertLocalDemo } from './local-demo.js';
import { beginSession } from './mount-accounts.js';
import { PersonaSignIn } from './persona-sign-in.js';
import { Sessions } from './session.js';
import { advanceClock, become, readPersonas } from './session.routes.js';

/** What only the demonstration can do: be anybody, and let time pass. */
@Controller()
export class DemoController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PersonaSignIn) private readonly personas: PersonaSignIn,
  ) {}

  @On(readPersonas)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readPersonas>> {
    assertLocalDemo(this.installation, request);
    return { items: await this.personas.list() };
  }

  @On(become)
  async become(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    assertLocalDemo(this.installation, request);
    const { personId } = take(become, request).body;
    return beginSession(reply, await this.personas.signIn(personId));
  }

  @On(advanceClock)
  async advance(@Req() request: FastifyRequest): Promise<Answers<typeof advanceClock>> {
    assertLocalDemo(this.installation, request);
    await this.sessions.actor(request);
    return { now: await this.installation.clock.moveTo(take(advanceClock, request).body.to) };
  }
}
