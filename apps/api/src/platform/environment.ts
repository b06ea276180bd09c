import { fileURLToPath } from 'node:url';

export interface Environment {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** Folder of this installation's files; where the status of Temporal is told. */
  readonly dataDir: string | undefined;
  /** Where Temporal is, when nobody tells of it in a file; it is asked only how it is. */
  readonly temporalAddress: string | undefined;
  readonly mode: 'demo' | 'empty' | 'standard';
  /** Folder of the built web application. */
  readonly webRoot: string;
  /** The address people type, when a proxy stands before this server. */
  readonly publicUrl: string | undefined;
  /** Addresses of proxies whose word on who is calling is taken. */
  readonly trustedProxies: readonly string[];
  /** Signs sessions; without one a secret is made and kept in the database. */
  readonly secret: string | undefined;
  /** The process that watches over this one: without it nobody would stop us. */
  readonly parentPid: number | undefined;
}

const WEB_BUILD = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Reads the environment once, and says what is missing in words. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new Error(
      'DATABASE_URL is not set. Start with `npm start`, or point it at a PostgreSQL.',
    );
  }
  return {
    databaseUrl,
    port: Number(env['REPRISE_PORT'] ?? 4480),
    host: env['REPRISE_HOST'] ?? '127.0.0.1',
    dataDir: env['REPRISE_DATA'],
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    mode: modeOf(env['REPRISE_MODE']),
    webRoot: env['REPRISE_WEB'] ?? WEB_BUILD,
    publicUrl: env['REPRISE_URL'],
    trustedProxies: (env['REPRISE_TRUSTED_PROXIES'] ?? '').split(',').filter((each) => each !== ''),
    secret: env['REPRISE_SECRET'],
    parentPid: pidOf(env['REPRISE_PARENT_PID']),
  };
};

const modeOf = (text: string | undefined): Environment['mode'] =>
  text === 'demo' || text === 'empty' ? text : 'standard';

const pidOf = (text: string | undefined): number | undefined => {
  const pid = Number(text);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
};
