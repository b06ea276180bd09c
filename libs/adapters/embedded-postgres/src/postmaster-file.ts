import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = { readonly pid: number; readonly port: number };

/** Lines of `postmaster.pid`: pid, data directory, start, port, … (PostgreSQL's miscadmin.h). */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number.isInteger(port) ? port : 0 }
    : undefined;
}

/**
 * Whether that process is the server of this cluster. After a reboot the number may belong to
 * anything, another cluster's server included, so the command line is compared.
 */
export function isServing(cluster: string, pid: number): boolean {
  return commandOf(pid).replaceAll('\0', ' ').includes(`-D ${cluster} `);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** PostgreSQL itself forgives a dead process, but not a number that now belongs to something else. */
export function forgetStale(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
