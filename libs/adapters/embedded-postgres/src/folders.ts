import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { explainFailure } from './explain-failure.js';
import { canEnter } from './unprivileged-user.js';
import type { RunAs } from './unprivileged-user.js';

/** Where root keeps what its own home hides from an unprivileged server. */
const SYSTEM_FOLDER = '/var/lib/reprise';

export type Folders = {
  /** What the caller named: password, remembered port and log live here. */
  readonly home: string;
  /** PGDATA: below `home`, or below `/var/lib/reprise` when the server may not enter `home`. */
  readonly cluster: string;
};

/**
 * Makes the data directory and says where the cluster goes. Every directory above the cluster must
 * be passable for the server's user; below root's home it is not, and then the cluster lives in a
 * folder of the system, found again by the digest of the directory that was asked for.
 */
export function prepareFolders(
  dataDir: string,
  runAs: RunAs,
  log: (line: string) => void,
): Folders {
  const home = makePassable(resolve(dataDir), runAs);
  const cluster = join(home, 'cluster');
  if (runAs === undefined || canEnter(home, runAs)) return { home, cluster };
  const elsewhere = join(SYSTEM_FOLDER, `postgres-${digest(home)}`);
  makePassable(elsewhere, runAs);
  log(
    `The user PostgreSQL runs as (uid ${runAs.uid}) may not enter ${home}; the database is kept in ${elsewhere} instead.`,
  );
  return { home, cluster: join(elsewhere, 'cluster') };
}

/** The cluster's place before anything is made, to learn who owns it. */
export function clusterPlaces(dataDir: string): readonly string[] {
  const home = existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir);
  return [join(home, 'cluster'), join(SYSTEM_FOLDER, `postgres-${digest(home)}`, 'cluster')];
}

/** Binaries below a closed directory (a clone in root's home) are copied once to the system folder. */
export function reachableBinaries(
  native: string,
  runAs: RunAs,
  log: (line: string) => void,
): string {
  if (runAs === undefined || canEnter(native, runAs)) return native;
  const copy = join(SYSTEM_FOLDER, `binaries-${digest(native)}`, 'native');
  if (existsSync(copy)) return copy;
  log(`Copying PostgreSQL's programs to ${copy}: the user it runs as may not enter ${native}.`);
  makePassable(dirname(copy), runAs);
  const fresh = `${copy}.${process.pid}`;
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, copy);
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw problem;
  }
  return copy;
}

function makePassable(folder: string, runAs: RunAs): string {
  const firstMade = makeFolder(folder);
  const real = realpathSync(folder);
  if (runAs !== undefined) {
    if (firstMade !== undefined) openDownFrom(realpathSync(firstMade), real);
    openBelowTemporary(real);
  }
  return real;
}

function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    throw explainFailure(words, { doing: 'make its data directory', where: folder });
  }
}

/** A scratch directory that we own has an unguessable name, so letting others pass reveals nothing. */
function openBelowTemporary(folder: string): void {
  const scratch = realpathSync(tmpdir());
  const [first, ...rest] = relative(scratch, folder).split('/');
  if (first === undefined || first === '' || first === '..') return;
  openDownFrom(join(scratch, first), join(scratch, first, ...rest));
}

function openDownFrom(top: string, bottom: string): void {
  for (let at = bottom; at.startsWith(top); at = dirname(at)) {
    const { mode, uid } = statSync(at);
    if (uid === process.getuid?.()) chmodSync(at, (mode & 0o777) | 0o011);
  }
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
