import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Environment {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** Folder of this installation's files; where the status of Temporal is told. */
  readonly dataDir: string | undefined;
  readonly mode: 'demo' | 'empty' | 'standard';
}

/** Reads the environment once, and says what is missing in words. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new Error(
      'DATABASE_URL is not set. Start with `npm start`, or point it at a PostgreSQL.',
    );
  }
  const mode = env['REPRISE_MODE'];
  return {
    databaseUrl,
    port: Number(env['REPRISE_PORT'] ?? 4480),
    host: env['REPRISE_HOST'] ?? '127.0.0.1',
    dataDir: env['REPRISE_DATA'],
    mode: mode === 'demo' || mode === 'empty' ? mode : 'standard',
  };
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
