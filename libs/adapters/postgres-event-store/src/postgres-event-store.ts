import type {
  AppendRequest,
  AppendResult,
  Checkpoints,
  ClaimRecord,
  EventStore,
  Position,
  ReadAllOptions,
  StoredEvent,
} from '@reprise/application/ports';
import { START_POSITION } from '@reprise/application/ports';
import type { InlineView } from '@reprise/read-models/rows';
import type { Pool, PoolClient } from 'pg';
import { decideBatch } from './decide-batch.js';
import { findReplay } from './find-replay.js';
import { GroupCommit } from './group-commit.js';
import { claimKey, readKnown } from './known.js';
import { News } from './news.js';
import { positionText } from './position.js';
import { storedEvent } from './stored-event.js';
import type { EventRow } from './stored-event.js';
import { writeBatch } from './write-batch.js';

export interface PostgresEventStoreOptions {
  /** Connections whose `search_path` is the schema that `migrate` prepared. */
  readonly pool: Pool;
  /** What time it is when an event is recorded. */
  readonly now: () => string;
  readonly inlineViews?: readonly InlineView[];
}

/** Another process moved a stream between our look and our write: look again. */
const UNIQUE_VIOLATION = '23505';
const MOST_TRIES = 20;

/**
 * The log on PostgreSQL. Positions are dense and in commit order, because the head row is moved
 * last and group commit makes that cheap; revisions, claims, rows and events stand or fall
 * together.
 */
export class PostgresEventStore implements EventStore, Checkpoints {
  private readonly group = new GroupCommit((requests) => this.commit(requests));
  private readonly news: News;

  constructor(private readonly options: PostgresEventStoreOptions) {
    this.news = new News(options.pool);
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.group.append(request);
  }

  private async commit(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.transaction((client) => this.write(client, requests));
      } catch (error) {
        if (tries >= MOST_TRIES || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private async write(
    client: PoolClient,
    requests: readonly AppendRequest[],
  ): Promise<readonly AppendResult[]> {
    const known = await readKnown(client, requests);
    const verdicts = decideBatch(known, requests, this.options.now());
    const accepted = verdicts.filter((verdict) => verdict.kind === 'accepted');
    const views = this.options.inlineViews ?? [];
    const written = accepted.length === 0 ? [] : await writeBatch(client, accepted, views);
    if (written.length > 0) await client.query(`notify reprise_event`);
    const results = new Map(accepted.map((verdict, index) => [verdict.request, written[index]]));
    const answers: AppendResult[] = [];
    for (const verdict of verdicts) {
      const result = verdict.kind === 'refused' ? verdict.result : results.get(verdict.request);
      if (result === undefined) throw new Error('an accepted request was not written');
      answers.push(await this.orReplay(client, verdict.request, result));
    }
    return answers;
  }

  /** A conflict may be our own append, whose answer was lost: then that answer is given again. */
  private async orReplay(
    client: PoolClient,
    request: AppendRequest,
    result: AppendResult,
  ): Promise<AppendResult> {
    if (result.kind !== 'conflict') return result;
    const original = await findReplay(client, request);
    return original === undefined ? result : { kind: 'repeated', original };
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.options.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      // A connection that failed for any reason but a lost race is not used again.
      client.release(failure !== undefined && !isUniqueViolation(failure));
    }
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    const { rows } = await this.options.pool.query<EventRow>({
      name: 'read-stream',
      text: 'select position, bytes from event where stream = $1 and revision >= $2 order by revision',
      values: [stream, fromRevision],
    });
    return rows.map(storedEvent);
  }

  async readAll({ after, limit, categories }: ReadAllOptions): Promise<readonly StoredEvent[]> {
    const { rows } = await this.options.pool.query<EventRow>({
      name: 'read-all',
      text: `select position, bytes from event
        where position > $1 and ($3::text[] is null or category = any($3)) order by position limit $2`,
      values: [BigInt(after).toString(), limit, categories ?? null],
    });
    return rows.map(storedEvent);
  }

  async findClaim(actor: string, key: string): Promise<ClaimRecord | undefined> {
    const claim = { actor, key, bodyDigest: '' };
    const client = await this.options.pool.connect();
    try {
      const known = await readKnown(client, [{ writes: [], claim }]);
      return known.claims.get(claimKey(actor, key));
    } finally {
      client.release();
    }
  }

  async head(): Promise<Position> {
    const { rows } = await this.options.pool.query<{ position: string }>(
      'select position from head',
    );
    return positionText(rows[0]?.position ?? 0);
  }

  async waitForNews(after: Position, timeoutMs: number): Promise<void> {
    if ((await this.head()) > after) return;
    await this.news.next(timeoutMs);
  }

  async load(subscriber: string): Promise<Position> {
    const { rows } = await this.options.pool.query<{ position: string }>(
      'select position from checkpoint where subscriber = $1',
      [subscriber],
    );
    const [row] = rows;
    return row === undefined ? START_POSITION : positionText(row.position);
  }

  async save(subscriber: string, position: Position): Promise<void> {
    await this.options.pool.query(
      `insert into checkpoint values ($1, $2)
       on conflict (subscriber) do update set position = excluded.position`,
      [subscriber, BigInt(position).toString()],
    );
  }

  /** Stops listening; the pool stays its owner's to end. */
  async close(): Promise<void> {
    await this.news.close();
  }
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
