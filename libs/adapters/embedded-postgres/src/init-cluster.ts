import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SUPERUSER } from './credentials.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { explainFailure } from './explain-failure.js';
import type { RunAs } from './unprivileged-user.js';

const MAJOR_VERSION = '18';

type Request = {
  readonly native: string;
  readonly cluster: string;
  readonly password: string;
  readonly runAs: RunAs;
};

/**
 * Makes the cluster unless it is there. initdb works in a folder beside it that is renamed at the
 * end, so that a start killed half-way leaves no half cluster.
 */
export async function initCluster(request: Request): Promise<void> {
  const { cluster, runAs } = request;
  if (existsSync(cluster)) {
    assertUsable(cluster, runAs);
    return;
  }
  removeAbandoned(cluster);
  const fresh = `${cluster}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, request.password, { mode: 0o600 });
  give(fresh, runAs);
  give(passwordFile, runAs);
  try {
    await runInitdb(request, fresh, passwordFile);
    renameSync(fresh, cluster);
  } catch (problem) {
    // Two first starts at once: the other one's cluster, with the same password, is as good.
    if (!existsSync(cluster)) throw problem;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function give(path: string, runAs: RunAs): void {
  if (runAs !== undefined) chownSync(path, runAs.uid, runAs.gid);
}

function assertUsable(cluster: string, runAs: RunAs): void {
  const { uid, mode } = statSync(cluster);
  const wanted = runAs?.uid ?? process.getuid?.();
  if (wanted !== undefined && uid !== wanted) {
    throw new EmbeddedPostgresError(
      'wrong owner',
      `The database in ${cluster} belongs to another user (uid ${uid}). Start as the user who made it, or choose another directory with --data.`,
    );
  }
  if ((mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new EmbeddedPostgresError(
    'wrong version',
    `The database in ${cluster} was made by PostgreSQL ${version}, this release brings ${MAJOR_VERSION}. Export it with the release that made it, then import the export into a new directory.`,
  );
}

function removeAbandoned(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    const maker = new RegExp(`^${basename(cluster)}\\.new-(\\d+)-`).exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    // "Not permitted" is said of a process that lives.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/**
 * The built-in locale provider (PostgreSQL 17) compares by code point and knows the case of every
 * letter, the same on every machine; the C library's C.UTF-8 is missing on macOS.
 */
function initdbArguments(folder: string, passwordFile: string): readonly string[] {
  return [
    '--pgdata',
    folder,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

function runInitdb(
  { native, runAs }: Request,
  folder: string,
  passwordFile: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(native, 'bin', 'initdb'), initdbArguments(folder, passwordFile), {
      ...runAs,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(explainFailure(said, { doing: 'prepare its data directory', where: folder }));
    });
  });
}
