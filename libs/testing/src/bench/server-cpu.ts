import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU in hundredths of a second. */
const MICROSECONDS_A_TICK = 10_000;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

/**
 * CPU that a PostgreSQL server and all its processes have used, and further servers that are
 * named; always 0 where /proc is missing.
 */
export class ServerCpu {
  private watched: readonly number[] = [];

  constructor(private readonly backendPid: number) {}

  alsoWatch(...pids: readonly number[]): void {
    this.watched = [...this.watched, ...pids];
  }

  /** Microseconds since the server started. */
  used(): number {
    const postmaster = statOf(this.backendPid)?.parent;
    if (postmaster === undefined) return 0;
    const own = statOf(postmaster);
    const children = processes().flatMap((pid) => statOf(pid) ?? []);
    const running = children
      .filter(({ parent }) => parent === postmaster)
      .reduce((sum, { ticks }) => sum + ticks, 0);
    const others = this.watched.reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0);
    return (running + others + (own?.ticks ?? 0) + (own?.ended ?? 0)) * MICROSECONDS_A_TICK;
  }
}

const processes = (): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);

/** Fields of /proc/<pid>/stat behind the name in brackets: the parent is the second of them. */
const statOf = (pid: number): Stat | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined;
  }
};
