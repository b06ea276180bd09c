import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** The secret that signs sessions: made once, kept with the accounts it protects. */
export const sessionSecret = async (
  pool: Pool,
  configured: string | undefined,
): Promise<string> => {
  if (configured !== undefined && configured !== '') return configured;
  await pool.query(
    'create table if not exists identity.secret (only_row boolean primary key default true check (only_row), value text not null)',
  );
  await pool.query('insert into identity.secret (value) values ($1) on conflict do nothing', [
    randomBytes(32).toString('base64url'),
  ]);
  const { rows } = await pool.query<{ value: string }>('select value from identity.secret');
  return rows[0]?.value ?? '';
};
