import { personIdOf } from '@reprise/domain/directory';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Problem } from '../platform/problem.js';
import { ACCOUNTS } from './accounts.js';
import type { Accounts } from './accounts.js';

/** A number of our own: only one request at a time makes the first account. */
const LOCK = 7_203_116;

const alone = async <T>(pool: Pool, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    client.release();
  }
};

export interface Founder {
  readonly name: string;
  readonly mail: string;
  readonly password: string;
}

/** The first account of an empty installation, which may do everything that is not clockwork. */
@Injectable()
export class FirstAccount {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
  ) {}

  async isThere(): Promise<boolean> {
    const { rows } = await this.installation.pool.query<{ found: boolean }>(
      'select exists (select from identity.user) as found',
    );
    return rows[0]?.found === true;
  }

  /** Refused as soon as there is any account. */
  make(founder: Founder): Promise<Response> {
    return alone(this.installation.pool, async () => {
      if (await this.isThere()) throw new Problem('SETUP.DONE');
      return this.signUp(founder);
    });
  }

  private async signUp({ name, mail, password }: Founder): Promise<Response> {
    const { pool, roles } = this.installation;
    const personId = personIdOf(mail);
    const body = { name, email: mail, password };
    const answer = await this.accounts.auth.api.signUpEmail({ body, asResponse: true });
    await pool.query('update identity.user set "personId" = $1 where email = $2', [
      personId,
      mail.toLowerCase(),
    ]);
    await roles.grant(personId, ['administrator', 'hrDesigner', 'hrOperator']);
    return answer;
  }
}
