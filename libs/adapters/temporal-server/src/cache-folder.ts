import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FoundServer } from './found-server.js';
import { SERVER_VERSION } from './found-server.js';

/**
 * Where servers that were built or downloaded are kept, for all clones and data directories of one
 * account: `REPRISE_CACHE`, else the platform's place for caches.
 */
export function temporalCacheDir(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['REPRISE_CACHE'];
  if (own !== undefined && own !== '') return own;
  const base = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'reprise');
}

export function realServerFolder(cacheDir: string): string {
  return join(cacheDir, `temporal-server-${SERVER_VERSION}`);
}

export function devServerFile(cacheDir: string): string {
  return join(cacheDir, 'temporal-cli', 'temporal');
}

export function realServerIn(folder: string): { server: string; sql: string } {
  return { server: join(folder, 'temporal-server'), sql: join(folder, 'temporal-sql-tool') };
}

/** The real server first: it keeps everything in the one PostgreSQL and can skip time. */
export function findInCache(cacheDir: string): FoundServer | undefined {
  const real = realServerIn(realServerFolder(cacheDir));
  if (existsSync(real.server) && existsSync(real.sql)) {
    return { kind: 'real', ...real, origin: 'cache' };
  }
  const cli = devServerFile(cacheDir);
  return existsSync(cli) ? { kind: 'dev', cli, origin: 'cache' } : undefined;
}
