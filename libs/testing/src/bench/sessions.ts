import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { PersonId } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/**
 * Sessions of many people at once, written as the accounts library writes them: signing in by
 * password would take longer than the bench.
 */
export const signedIn = async (
  pool: Pool,
  people: readonly PersonId[],
  secret: string,
): Promise<ReadonlyMap<PersonId, string>> => {
  const rows = people.map((person) => ({
    person,
    user: randomUUID(),
    session: randomUUID(),
    token: randomBytes(16).toString('hex'),
  }));
  await pool.query(
    `insert into identity.user (id, name, email, "emailVerified", "createdAt", "updatedAt", "personId")
     select u, 'n', u || '@bench.example', true, now(), now(), p from unnest($1::text[], $2::text[]) as g(u, p)`,
    [rows.map(({ user }) => user), rows.map(({ person }) => person)],
  );
  await pool.query(
    `insert into identity.session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
     select s, u, t, now() + interval '7 days', now(), now() from unnest($1::text[], $2::text[], $3::text[]) as g(s, u, t)`,
    [
      rows.map(({ session }) => session),
      rows.map(({ user }) => user),
      rows.map(({ token }) => token),
    ],
  );
  return new Map(rows.map(({ person, token }) => [person, cookieOf(token, secret)]));
};

const cookieOf = (token: string, secret: string): string => {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
};
