import type { Actor } from '@reprise/domain/access';
import { derivedId, as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { Request } from '@reprise/application/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Problem } from '../platform/problem.js';
import { ACCOUNTS } from './accounts.js';
import type { Accounts } from './accounts.js';
import { hasLeft } from './has-left.js';
import { webHeaders } from './mount-accounts.js';

/** A UUID has 36 characters; some put more into a key, but not a book. */
const LONGEST_KEY = 200;

const TOKEN = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/;

const tokenIn = (cookies: string | undefined): string | undefined => TOKEN.exec(cookies ?? '')?.[1];

/** Who is asking, and what their request says of itself. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
  ) {}

  /** The signed-in person with their roles; nobody is a problem. */
  async actor(request: FastifyRequest): Promise<Actor> {
    const token = tokenIn(request.headers.cookie);
    const { known } = this.accounts;
    const personId = token && (await known.find(token, () => this.look(request)));
    if (personId === undefined || personId === '') throw new Problem('ACCESS.SIGNED_OUT');
    const roles = await this.installation.roles.rolesOf(personId);
    return { person: as<PersonId>(personId), roles };
  }

  private async look(request: FastifyRequest): Promise<string | undefined> {
    const session = await this.accounts.auth.api.getSession({ headers: webHeaders(request) });
    const personId = session?.user.personId ?? undefined;
    if (session === null || personId === undefined) return undefined;
    if (await hasLeft(this.installation, personId)) {
      await this.endAll(session.user.id);
      throw new Problem('ACCOUNT.LEFT');
    }
    return personId;
  }

  /** Whoever left is out on every device; what they are told once is why. */
  private async endAll(userId: string): Promise<void> {
    const { internalAdapter } = await this.accounts.auth.$context;
    await internalAdapter.deleteUserSessions(userId);
  }

  /**
   * A command of the signed-in person. Its idempotency key, together with who sends it, is its
   * identity; the digest of its body makes the key good for this body only.
   */
  async command(request: FastifyRequest): Promise<Request> {
    const actor = await this.actor(request);
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') throw new Problem('REQUEST.KEY_MISSING');
    if (key.length > LONGEST_KEY) throw new Problem('REQUEST.INVALID');
    const body = `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`;
    return {
      actor,
      at: await this.installation.clock.now(),
      commandId: derivedId<PersonId>('command', actor.person, key),
      claim: { actor: actor.person, key, bodyDigest: this.installation.digest(body) },
    };
  }

  /** The revision a person saw, from `If-Match: "3"`. */
  static revision(request: FastifyRequest): number {
    const match = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '');
    if (match?.[1] === undefined) throw new Problem('REQUEST.IF_MATCH_MISSING');
    return Number(match[1]);
  }
}
