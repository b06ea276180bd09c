import { Gathering } from '@reprise/application/kernel';
import type { Role } from '@reprise/domain/access';
import type { Pool, PoolClient } from 'pg';

/** How long another process may not have heard of a grant made here. */
const KEPT_MS = 5_000;

interface Kept {
  readonly roles: Promise<readonly Role[]>;
  readonly until: number;
}

const write = async (
  on: Pool | PoolClient,
  personId: string,
  roles: readonly Role[],
): Promise<void> => {
  await on.query(
    `insert into identity.role_holder values ($1, $2)
     on conflict (person_id) do update set roles = excluded.roles`,
    [personId, roles],
  );
};

/** Whether somebody else administers who can sign in: a role without an account helps nobody. */
const othersAdminister = async (client: PoolClient, personId: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>(
    `select exists (select from identity.role_holder
      join identity.user on "personId" = person_id
      where 'administrator' = any(roles) and person_id <> $1) as found`,
    [personId],
  );
  return rows[0]?.found === true;
};

/** Who holds which role on the whole installation. Kept a few seconds: every request asks. */
export class RoleHolders {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Gathering((ids: readonly string[]) => this.read(ids));

  constructor(private readonly pool: Pool) {}

  rolesOf(personId: string): Promise<readonly Role[]> {
    const known = this.kept.get(personId);
    if (known !== undefined && known.until > performance.now()) return known.roles;
    const roles = this.asked.ask(personId);
    this.kept.set(personId, { roles, until: performance.now() + KEPT_MS });
    // What could not be read is asked again, by whoever comes next.
    roles.catch(() => this.kept.delete(personId));
    return roles;
  }

  private async read(ids: readonly string[]): Promise<readonly (readonly Role[])[]> {
    const { rows } = await this.pool.query<{ person_id: string; roles: Role[] }>({
      name: 'roles',
      text: 'select person_id, roles from identity.role_holder where person_id = any($1)',
      values: [ids],
    });
    const found = new Map(rows.map(({ person_id, roles }) => [person_id, roles]));
    return ids.map((id) => found.get(id) ?? []);
  }

  /** Roles were changed elsewhere: all are asked for again. */
  forget(): void {
    this.kept.clear();
  }

  async grant(personId: string, roles: readonly Role[]): Promise<void> {
    await write(this.pool, personId, roles);
    this.kept.delete(personId);
  }

  /**
   * Gives roles when `decide`, told whether anybody else administers, says that it is done. One
   * change at a time: two administrators cannot each believe that the other one stays.
   */
  async change<A extends { readonly kind: string }>(
    personId: string,
    roles: readonly Role[],
    decide: (othersAdminister: boolean) => Promise<A>,
  ): Promise<A> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      // Readers pass: every request asks for roles.
      await client.query('lock table identity.role_holder in exclusive mode');
      const answer = await decide(await othersAdminister(client, personId));
      if (answer.kind === 'done') await write(client, personId, roles);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
      this.kept.delete(personId);
    }
  }
}
