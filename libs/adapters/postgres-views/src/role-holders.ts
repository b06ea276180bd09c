import type { Role } from '@reprise/domain/access';
import type { Pool } from 'pg';

/** How long another process may not have heard of a grant made here. */
const KEPT_MS = 5_000;

interface Kept {
  readonly roles: Promise<readonly Role[]>;
  readonly until: number;
}

/** Who holds which role on the whole installation. Kept a few seconds: every request asks. */
export class RoleHolders {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly pool: Pool) {}

  rolesOf(personId: string): Promise<readonly Role[]> {
    const known = this.kept.get(personId);
    if (known !== undefined && known.until > performance.now()) return known.roles;
    const roles = this.read(personId);
    this.kept.set(personId, { roles, until: performance.now() + KEPT_MS });
    // What could not be read is asked again, by whoever comes next.
    roles.catch(() => this.kept.delete(personId));
    return roles;
  }

  private async read(personId: string): Promise<readonly Role[]> {
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
    this.kept.delete(personId);
  }
}
