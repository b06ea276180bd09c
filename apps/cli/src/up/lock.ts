import { birthOf, isSameProcess } from '@reprise/temporal-server';
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UpError } from './up-error.js';

type Holder = { readonly pid: number; readonly birth: string; readonly since: string };

/**
 * One `up` per data directory. The holder is a process with its time of birth, so a lock left by
 * a killed parent never keeps anybody out, not even when its number was given to another.
 */
export function takeLock(dataDir: string): { release(): void } {
  const file = join(dataDir, 'lock.json');
  const mine = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const me: Holder = {
    pid: process.pid,
    birth: birthOf(process.pid) ?? '',
    since: new Date().toISOString(),
  };
  writeFileSync(mine, `${JSON.stringify(me)}\n`);
  try {
    while (!placed(mine, file)) {
      const holder = readHolder(file);
      if (holder !== undefined && isSameProcess(holder.pid, holder.birth)) refuse(dataDir, holder);
      clearStale(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** A hard link appears whole or not at all, and not over an existing file. */
function placed(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false;
    throw problem;
  }
}

/** Moved away rather than deleted: if a neighbour was quicker, what we moved is his, and goes back. */
function clearStale(file: string, seen: Holder | undefined): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved?.birth !== seen?.birth) placed(aside, file);
  rmSync(aside, { force: true });
}

function refuse(dataDir: string, { pid, since }: Holder): never {
  throw new UpError(
    `Reprise already runs on ${dataDir} (process ${pid}, since ${since}). Stop it there with Ctrl-C, or choose another directory with --data.`,
  );
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'birth' in value &&
    typeof value.birth === 'string' &&
    'since' in value &&
    typeof value.since === 'string'
  );
}
