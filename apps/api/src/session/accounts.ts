import { betterAuth } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { KnownSessions } from './known-sessions.js';
import { personaPlugin } from './persona-plugin.js';

/** Header in which we tell the library whose request this is; never taken from outside. */
export const CLIENT_ADDRESS = 'reprise-client-address';

/**
 * Accounts and sessions, by a library kept by others. A user belongs to a person of the
 * directory; its tables live in the schema `identity`.
 */
export const openAccounts = async (connectionString: string, secret: string, baseURL: string) => {
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
    // It would write mail addresses to the log.
    logger: { disabled: true },
    user: {
      additionalFields: { personId: { type: 'string', required: false, input: false } },
    },
    // The address people see depends on how they reach this server; cookies are same-site anyway.
    trustedOrigins: async (request?: Request) => {
      const origin = request?.headers.get('origin');
      const host = request?.headers.get('host');
      return origin !== null &&
        origin !== undefined &&
        URL.canParse(origin) &&
        new URL(origin).host === host
        ? [origin]
        : [];
    },
  } as const satisfies BetterAuthOptions;
  const auth = betterAuth(options);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return { auth, pool, known: new KnownSessions() };
};

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
export const ACCOUNTS = Symbol('accounts');
