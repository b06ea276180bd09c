import type { Role } from '@reprise/domain/access';
import type { Pool } from 'pg';

/** Who holds which role on the whole installation. */
export class RoleHolders {
  constructor(private readonly pool: Pool) {}

  async rolesOf(personId: string): Promise<readonly Role[]> {
    const { rows } = await this.pool.query<{ roles: Role[] }>(
      'select roles from identity.role_holder where person_id = $1',
      [personId],
    );
    return rows[0]?.roles ?? [];
  }

  async grant(personId: string, roles: readonly Role[]): Promise<void> {
    await this.pool.query(
      `insert into identity.role_holder values ($1, $2)
       on conflict (person_id) do update set roles = excluded.roles`,
      [personId, roles],
    );
  }
}
