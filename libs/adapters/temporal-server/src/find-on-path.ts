import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { FoundServer } from './found-server.js';
import { SERVER_VERSION } from './found-server.js';

/**
 * The real server counts only with its schema tool and in the very version we know the schema of;
 * of the CLI any version that has a development server will do.
 */
export function findOnPath(env: NodeJS.ProcessEnv): FoundServer | undefined {
  const server = locate('temporal-server', env);
  const sql = locate('temporal-sql-tool', env);
  if (server !== undefined && sql !== undefined && saysVersion(server, SERVER_VERSION)) {
    return { kind: 'real', server, sql, origin: 'path' };
  }
  const cli = locate('temporal', env);
  if (cli !== undefined && saysVersion(cli, 'temporal version')) {
    return { kind: 'dev', cli, origin: 'path' };
  }
  return undefined;
}

function locate(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function saysVersion(binary: string, wanted: string): boolean {
  const said = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return said.status === 0 && said.stdout.includes(wanted);
}
