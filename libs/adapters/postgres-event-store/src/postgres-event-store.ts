import { Gathering } from '@reprise/application/kernel';
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
import type { Pool } from 'pg';
import { appendBatch } from './append-batch.js';
import { GroupCommit } from './group-commit.js';
import { claimKey, readKnown } from './known.js';
import { News } from './news.js';
import { positionText } from './position.js';
import { readingOf } from './reading-of.js';
import { readStreams } from './read-streams.js';
import type { StreamFrom } from './read-streams.js';
import { RevisionsSeen } from './revisions-seen.js';
import { storedEvent } from './stored-event.js';
import type { EventRow } from './stored-event.js';

export interface PostgresEventStoreOptions {
  /** Connections whose `search_path` is the schema that `migrate` prepared. */
  readonly pool: Pool;
  /** What time it is when an event is recorded. */
  readonly now: () => string;
  readonly inlineViews?: readonly InlineView[];
}

/**
 * The log on PostgreSQL. Positions are dense and in commit order, because the head row is moved
 * last and group commit makes that cheap; revisions, claims, rows and events stand or fall
 * together.
 */
export class PostgresEventStore implements EventStore, Checkpoints {
  private readonly group = new GroupCommit((requests) => this.commit(requests));
  private readonly streams = new Gathering((wanted: readonly StreamFrom[]) =>
    readStreams(this.options.pool, wanted),
  );
  private readonly seen = new RevisionsSeen();
  private readonly news: News;

  constructor(private readonly options: PostgresEventStoreOptions) {
    this.news = new News(options.pool);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const result = await this.group.append(request);
    if (result.kind === 'appended') {
      for (const [stream, revision] of Object.entries(result.revisions))
        this.seen.see(stream, revision);
    }
    return result;
  }

  private commit(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const { pool, now, inlineViews = [] } = this.options;
    return appendBatch({ pool, now, views: inlineViews, seen: this.seen }, requests);
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    const events = await this.streams.ask({ stream, revision: fromRevision });
    const last = events.at(-1);
    if (last !== undefined) this.seen.see(stream, last.revision);
    return events;
  }

  async readAll({ after, limit, categories }: ReadAllOptions): Promise<readonly StoredEvent[]> {
    const { rows } = await this.options.pool.query<EventRow>(
      readingOf(BigInt(after).toString(), limit, categories),
    );
    return rows.map(storedEvent);
  }

  async findClaim(actor: string, key: string): Promise<ClaimRecord | undefined> {
    const claim = { actor, key, bodyDigest: '' };
    const known = await readKnown(this.options.pool, [{ writes: [], claim }]);
    return known.claims.get(claimKey(actor, key));
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
