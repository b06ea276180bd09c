import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUPERUSER = 'reprise';
export const DATABASE = 'reprise';

/**
 * The superuser's password: generated at the first start, readable by us alone. Of two starts at
 * once one file wins, whole: it appears by a hard link, never half written.
 */
export function ownPassword(home: string): string {
  const path = join(home, 'password');
  const fresh = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const known = read(path);
  if (known !== undefined) return known;
  writeFileSync(fresh, randomBytes(24).toString('hex'), { mode: 0o600 });
  try {
    linkSync(fresh, path);
  } catch {
    // Another start was quicker; its password is the one that counts.
  } finally {
    rmSync(fresh);
  }
  return readFileSync(path, 'utf8');
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export type Address = { readonly port: number; readonly password: string };

export function connectionString({ port, password }: Address, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}
