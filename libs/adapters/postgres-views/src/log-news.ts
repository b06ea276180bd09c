import { categoryOf } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import type { Pool } from 'pg';

/** What happened after a position: which streams, never what. */
export interface News {
  /** The last position looked at; the one asked about when nothing is newer. */
  readonly position: Position;
  readonly categories: ReadonlySet<string>;
  /** Ids of the reviews among the streams. */
  readonly reviews: ReadonlySet<string>;
  /** There is more: ask again from `position`. */
  readonly isCut: boolean;
}

export interface Concerned {
  readonly subjects: readonly string[];
  /** Subjects, and everybody who has or had a task. */
  readonly people: readonly string[];
}

const MOST = 2_000;
const REVIEW = 'review-';
const DIGITS = 20;

/** Reads where the log moved, without reading what was written. */
export class LogNews {
  constructor(private readonly pool: Pool) {}

  async since(after: Position): Promise<News> {
    const { rows } = await this.pool.query<{ position: string; stream: string }>({
      name: 'log-news',
      text: 'select position, stream from log.event where position > $1 order by position limit $2',
      values: [BigInt(after).toString(), MOST],
    });
    const streams = new Set(rows.map(({ stream }) => stream));
    const last = rows.at(-1)?.position.padStart(DIGITS, '0') as Position | undefined;
    return {
      position: last ?? after,
      categories: new Set([...streams].map(categoryOf)),
      reviews: new Set(
        [...streams].flatMap((stream) =>
          stream.startsWith(REVIEW) ? [stream.slice(REVIEW.length)] : [],
        ),
      ),
      isCut: rows.length === MOST,
    };
  }

  /** Who has to do with these reviews. */
  async concernedBy(reviews: readonly string[]): Promise<Concerned> {
    const { rows } = await this.pool.query<{ person: string; is_subject: boolean }>({
      name: 'concerned-by',
      text: `select subject as person, true as is_subject from log.review where review_id = any($1)
             union select assignee, false from log.task where review_id = any($1)`,
      values: [reviews],
    });
    return {
      subjects: rows.flatMap(({ person, is_subject }) => (is_subject ? [person] : [])),
      people: [...new Set(rows.map(({ person }) => person))],
    };
  }
}
