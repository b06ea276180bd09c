import type { Appended, AppendRequest, AppendResult } from '@reprise/application/ports';
import type { InlineView } from '@reprise/read-models/rows';
import type { Pool } from 'pg';
import { batchStatement, resultsOf } from './batch-statement.js';
import type { BatchStatement } from './batch-statement.js';
import { decideBatch } from './decide-batch.js';
import type { Verdict } from './decide-batch.js';
import { findReplay } from './find-replay.js';
import { readKnown } from './known.js';
import type { Known } from './known.js';
import type { RevisionsSeen } from './revisions-seen.js';

export interface Appending {
  readonly pool: Pool;
  /** What time it is when an event is recorded. */
  readonly now: () => string;
  readonly views: readonly InlineView[];
  readonly seen: RevisionsSeen;
}

/**
 * Another process moved a stream or made a claim between our look and our write, or wrote what a
 * decision rests on.
 */
const UNIQUE_VIOLATION = '23505';
const DIVISION_BY_ZERO = '22012';
const MOST_TRIES = 20;

/**
 * Appends a batch. First on what this process saw last, which is nearly always how things are;
 * when a request would be refused on that, or the write meets somebody else's, on what the
 * database says.
 */
export const appendBatch = async (
  appending: Appending,
  requests: readonly AppendRequest[],
): Promise<readonly AppendResult[]> => {
  const seen = appending.seen.knownFor(requests);
  const hopeful = seen && decide(appending, seen, requests);
  if (hopeful?.every(({ kind }) => kind === 'accepted') === true) {
    const written = await unlessOvertaken(() => write(appending, hopeful));
    if (written !== undefined) return written;
  }
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const written = await unlessOvertaken(() => look(appending, requests));
    if (written !== undefined) return written;
  }
  return look(appending, requests);
};

const look = async (
  appending: Appending,
  requests: readonly AppendRequest[],
): Promise<readonly AppendResult[]> => {
  const known = await readKnown(appending.pool, requests);
  return write(appending, decide(appending, known, requests));
};

const decide = (
  { now }: Appending,
  known: Known,
  requests: readonly AppendRequest[],
): readonly Verdict[] => decideBatch(known, requests, now());

const write = async (
  { pool, views }: Appending,
  verdicts: readonly Verdict[],
): Promise<readonly AppendResult[]> => {
  const accepted = verdicts.filter((verdict) => verdict.kind === 'accepted');
  const results = new Map<Verdict, Appended>();
  if (accepted.length > 0) {
    const written = resultsOf(accepted, await run(pool, batchStatement(accepted, views)));
    for (const [index, verdict] of accepted.entries()) {
      const result = written[index];
      if (result !== undefined) results.set(verdict, result);
    }
  }
  return Promise.all(
    verdicts.map(async (verdict) => {
      const result = results.get(verdict);
      if (result !== undefined) return result;
      if (verdict.kind === 'accepted') throw new Error('an accepted request was not written');
      return orReplay(pool, verdict);
    }),
  );
};

/** Runs the statement of a batch; answers where the head stood before it. */
const run = async (pool: Pool, statement: BatchStatement): Promise<string> => {
  const client = await pool.connect();
  let isBroken = false;
  try {
    const { rows } = await client.query<{ base: string }>(statement);
    return rows[0]?.base ?? '0';
  } catch (error) {
    // A connection that failed for any reason but a lost race is not used again.
    isBroken = !isOvertaken(error);
    throw error;
  } finally {
    client.release(isBroken);
  }
};

/** A conflict may be our own append, whose answer was lost: then that answer is given again. */
const orReplay = async (
  pool: Pool,
  { request, result }: Extract<Verdict, { readonly kind: 'refused' }>,
): Promise<AppendResult> => {
  if (result.kind !== 'conflict') return result;
  const original = await findReplay(pool, request);
  return original === undefined ? result : { kind: 'repeated', original };
};

const unlessOvertaken = async <T>(attempt: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await attempt();
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
};

const isOvertaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === UNIQUE_VIOLATION || error.code === DIVISION_BY_ZERO);
