import type { Pool } from 'pg';

export interface Invitation {
  readonly personId: string;
  /** Address of the directory when it was made: the sign-in name. */
  readonly mail: string;
}

interface Row {
  readonly person_id: string;
  readonly mail: string;
}

/** Deadlines of people stop in practice mode; those of a secret do not, so this is real time. */
const IS_OPEN = 'used_at is null and expires_at > now()';

const invitationOf = (row: Row | undefined): Invitation | undefined =>
  row && { personId: row.person_id, mail: row.mail };

/** One-time invitations, one a person. Only a digest is kept: who reads the table cannot enter. */
export class Invitations {
  constructor(private readonly pool: Pool) {}

  /** Makes an invitation; an earlier one of this person is worth nothing any more. */
  async offer({ personId, mail }: Invitation, digest: string): Promise<void> {
    await this.pool.query(
      `insert into identity.invitation values ($1, $2, $3, now() + interval '7 days')
       on conflict (person_id) do update
       set digest = excluded.digest, mail = excluded.mail, expires_at = excluded.expires_at,
           used_at = null`,
      [personId, digest, mail],
    );
  }

  async find(digest: string): Promise<Invitation | undefined> {
    const { rows } = await this.pool.query<Row>(
      `select person_id, mail from identity.invitation where digest = $1 and ${IS_OPEN}`,
      [digest],
    );
    return invitationOf(rows[0]);
  }

  async openUntil(personId: string): Promise<Date | undefined> {
    const { rows } = await this.pool.query<{ expires_at: Date }>(
      `select expires_at from identity.invitation where person_id = $1 and ${IS_OPEN}`,
      [personId],
    );
    return rows[0]?.expires_at;
  }

  /** Takes the invitation: of two who come at once, one gets it. */
  async take(digest: string): Promise<Invitation | undefined> {
    const { rows } = await this.pool.query<Row>(
      `update identity.invitation set used_at = now() where digest = $1 and ${IS_OPEN}
       returning person_id, mail`,
      [digest],
    );
    return invitationOf(rows[0]);
  }

  /** What was taken in vain can be tried again. */
  async giveBack(digest: string): Promise<void> {
    await this.pool.query('update identity.invitation set used_at = null where digest = $1', [
      digest,
    ]);
  }
}
