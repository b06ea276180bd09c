import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { KnownSessions } from './known-sessions.js';
import { personaPlugin } from './persona-plugin.js';

/** Header in which we tell the library whose request this is; never taken from outside. */
export const CLIENT_ADDRESS = 'reprise-client-address';

/** What the accounts library says when a person has left: our own code, passed through it. */
export const HAS_LEFT = 'PERSON_HAS_LEFT';

export interface AccountsAt {
  readonly secret: string;
  readonly baseURL: string;
  /** Whether somebody of the directory has left: they do not get in by any way. */
  readonly hasLeft: (personId: string) => Promise<boolean>;
}

const personOf = async (pool: pg.Pool, userId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ personId: string | null }>(
    'select "personId" from identity.user where id = $1',
    [userId],
  );
  return rows[0]?.personId ?? undefined;
};

/** Whichever way a session begins, it does not begin for who has left. */
const refuseLeavers =
  (pool: pg.Pool, hasLeft: AccountsAt['hasLeft']) =>
  async ({ userId }: { readonly userId: string }): Promise<void> => {
    const person = await personOf(pool, userId);
    if (person === undefined || !(await hasLeft(person))) return;
    throw new APIError('FORBIDDEN', { code: HAS_LEFT });
  };

/** The address people see depends on how they reach this server; cookies are same-site anyway. */
const ownOrigin = async (request?: Request): Promise<string[]> => {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host');
  return origin !== null &&
    origin !== undefined &&
    URL.canParse(origin) &&
    new URL(origin).host === host
    ? [origin]
    : [];
};

/**
 * Accounts and sessions, by a library kept by others. A user belongs to a person of the
 * directory; its tables live in the schema `identity`.
 */
export const openAccounts = async (
  connectionString: string,
  { secret, baseURL, hasLeft }: AccountsAt,
) => {
  const pool = new pg.Pool({ connectionString, max: 4, options: '-c search_path=identity' });
  pool.on('error', () => undefined);
  const options = {
    database: pool,
    secret,
    baseURL,
    basePath: '/api/auth',
    // Accounts are made by who administers them; nobody signs up by themselves.
    disabledPaths: ['/sign-up/email'],
    emailAndPassword: { enabled: true, disableSignUp: false, minPasswordLength: 10 },
    // Ten guesses a minute, and then some rest.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: { ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] } },
    plugins: [personaPlugin()],
    databaseHooks: { session: { create: { before: refuseLeavers(pool, hasLeft) } } },
    // It would write mail addresses to the log.
    logger: { disabled: true },
    user: {
      additionalFields: { personId: { type: 'string', required: false, input: false } },
    },
    trustedOrigins: ownOrigin,
  } as const satisfies BetterAuthOptions;
  const auth = betterAuth(options);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return { auth, pool, known: new KnownSessions() };
};

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
export const ACCOUNTS = Symbol('accounts');
