import pg from 'pg';
import { keepTrying } from './keep-trying.js';
import type { Log } from './log.js';
import { rest } from './rest.js';

export interface Office {
  readonly databaseUrl: string;
  /** Number of the advisory lock: one holder in the whole installation. */
  readonly lock: number;
  readonly name: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const ASKS_EVERY_MS = 2_000;

/**
 * Does work that only one process of an installation may do. The office is an advisory lock held
 * by a connection of its own: a process that dies, or loses that connection, has left it, and the
 * work's signal says so. Ends when the signal does.
 */
export const asLeader = async (
  office: Office,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const { name: what, log, signal } = office;
  while (!signal.aborted) {
    await keepTrying({ what, log, signal }, () => oneTerm(office, work));
  }
};

const oneTerm = async (
  { databaseUrl, lock, name, log, signal }: Office,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const lost = new AbortController();
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  await client.connect();
  try {
    const term = AbortSignal.any([signal, lost.signal]);
    while (!term.aborted && !(await isElected(client, lock))) await rest(ASKS_EVERY_MS, term);
    if (term.aborted) return;
    log.info({ office: name }, 'this process does it now');
    await work(term);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const isElected = async (client: pg.Client, lock: number): Promise<boolean> => {
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_lock($1) as mine',
    [lock],
  );
  return rows[0]?.mine === true;
};
