import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Environment {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** Folder of this installation's files; where the status of Temporal is told. */
  readonly dataDir: string | undefined;
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

export interface TemporalStatus {
  readonly state: string;
  readonly detail?: string;
}

/** What the parent process last said of Temporal; deadlines start when it is up. */
export const temporalStatus = (dataDir: string | undefined): TemporalStatus => {
  const file = dataDir === undefined ? undefined : join(dataDir, 'status.json');
  if (file === undefined || !existsSync(file)) return { state: 'unknown' };
  try {
    const said = JSON.parse(readFileSync(file, 'utf8')) as { temporal?: string; detail?: string };
    return {
      state: said.temporal ?? 'unknown',
      ...(said.detail === undefined ? {} : { detail: said.detail }),
    };
  } catch {
    return { state: 'unknown' };
  }
};
