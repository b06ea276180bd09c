import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** `undefined` means: as ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. As root we take the owner the cluster already has, else the
 * account `postgres`, else `nobody`; as anybody else we run as ourselves.
 */
export function chooseUser(clusterPlaces: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  const owner = clusterPlaces.map(ownerOf).find((found) => found !== undefined && found.uid !== 0);
  if (owner !== undefined) return owner;
  const found = account('postgres') ?? account('nobody');
  if (found !== undefined) return found;
  throw new EmbeddedPostgresError(
    'no unprivileged user',
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody". Start as an ordinary user, or add one with: useradd --system postgres',
  );
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function account(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = accountFromFile(name) ?? [ask('-u', name), ask('-g', name)];
  if (uid === undefined || gid === undefined || !(uid > 0)) return undefined;
  return { uid, gid };
}

function accountFromFile(name: string): readonly [number, number] | undefined {
  // macOS lists only some of its accounts here, hence the second way, by `id`.
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  if (fields === undefined) return undefined;
  return [Number(fields[2]), Number(fields[3])];
}

function ask(what: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [what, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

/** Asks the kernel, as that user, since modes alone do not know of access lists and mounts. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...runAs,
    cwd: '/',
    stdio: 'ignore',
  });
  return probe.status === 0;
}
