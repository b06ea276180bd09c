import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../platform/problem.js';
import { ACCOUNTS } from '../session/accounts.js';
import type { Accounts } from '../session/accounts.js';

interface Entering {
  readonly personId: string;
  readonly name: string;
  readonly mail: string;
  readonly password: string;
}

interface User {
  readonly id: string;
  readonly personId: string | null;
}

/** Accounts of people of the directory. Those a demonstration makes for its personas are not. */
@Injectable()
export class PersonAccounts {
  constructor(@Inject(ACCOUNTS) private readonly accounts: Accounts) {}

  async has(personId: string): Promise<boolean> {
    return (await this.find('"personId" = $1', personId)) !== undefined;
  }

  /**
   * The account, its sessions and its roles go to another person, who keeps what they were given
   * before. All of it or nothing: in between, nobody might be left to administer.
   */
  async moveTo(personId: string, from: string): Promise<void> {
    const { pool, known } = this.accounts;
    await pool.query(
      `with moved as (
         update identity.user set "personId" = $1 where "personId" = $2
       ), given as (
         delete from identity.role_holder where person_id = $2 returning roles
       )
       insert into identity.role_holder select $1, roles from given
       on conflict (person_id) do update set roles = (
         select array_agg(distinct role)
           from unnest(identity.role_holder.roles || excluded.roles) as role)`,
      [personId, from],
    );
    known.forget();
  }

  /** Whether another person signs in with this address. */
  async isTaken(mail: string, byOtherThan: string): Promise<boolean> {
    const holder = await this.find('email = $1', mail);
    return typeof holder?.personId === 'string' && holder.personId !== byOtherThan;
  }

  /** Makes the account or gives it a new password, and signs in. The mail is in lower case. */
  async enter(entering: Entering): Promise<Response> {
    const { personId, mail, password } = entering;
    if (await this.isTaken(mail, personId)) throw new Problem('ACCESS.MAIL_TAKEN');
    const user =
      (await this.find('"personId" = $1', personId)) ?? (await this.find('email = $1', mail));
    if (user === undefined) return this.signUp(entering);
    await this.renew(user, entering);
    const body = { email: mail, password };
    return this.accounts.auth.api.signInEmail({ body, asResponse: true });
  }

  private async signUp({ personId, name, mail, password }: Entering): Promise<Response> {
    const { auth, pool } = this.accounts;
    const body = { name, email: mail, password };
    const answer = await auth.api.signUpEmail({ body, asResponse: true });
    await pool.query('update identity.user set "personId" = $1 where email = $2', [personId, mail]);
    return answer;
  }

  /** Whoever knew the old password, or sat at another device, is out. */
  private async renew({ id }: User, { personId, mail, password }: Entering): Promise<void> {
    const { auth, pool, known } = this.accounts;
    const { internalAdapter, password: hashing } = await auth.$context;
    await internalAdapter.updatePassword(id, await hashing.hash(password));
    await internalAdapter.deleteUserSessions(id);
    await pool.query('update identity.user set "personId" = $1, email = $2 where id = $3', [
      personId,
      mail,
      id,
    ]);
    known.forget();
  }

  private async find(where: string, value: string): Promise<User | undefined> {
    const { rows } = await this.accounts.pool.query<User>(
      `select id, "personId" from identity.user
       where ${where} and email not like '%@persona.invalid' limit 1`,
      [value],
    );
    return rows[0];
  }
}
