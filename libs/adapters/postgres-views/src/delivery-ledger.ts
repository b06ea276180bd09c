import type { Pool, PoolClient } from 'pg';

/** Something one person is to be told, once. What it says is put into words when it is sent. */
export interface Notice<Content> {
  /** Derived from what it is about and whom it tells: told twice, it is one. */
  readonly noticeId: string;
  readonly recipient: string;
  /** Notices of one batch to one person travel in one message. */
  readonly batch: string;
  readonly position: string;
  /** When the event was stored (UTC ISO): a batch is closed when nothing more comes for a while. */
  readonly recordedAt: string;
  readonly content: Content;
}

export interface Message<Content> {
  readonly messageId: string;
  readonly recipient: string;
  /** Sendings begun so far, this one not counted. */
  readonly tries: number;
  readonly contents: readonly Content[];
}

interface NewMessage {
  readonly messageId: string;
  readonly recipient: string;
  readonly batch: string;
}

const WAITING = `
  select m.message_id as "messageId", m.recipient, m.tries,
         array(select n.content from delivery.notice n where n.message_id = m.message_id
                order by n.position, n.notice_id) as contents
    from delivery.message m
   where m.status = 'queued' and m.try_at <= now() order by m.try_at, m.message_id limit $1`;

/**
 * The ledger of what is sent: notices, and the messages they travel in. A message is written down
 * as being sent before it is handed over, and as sent when it was taken; only a crash between the
 * two lets it be sent again, under the same id.
 */
export class DeliveryLedger<Content> {
  constructor(private readonly pool: Pool) {}

  async add(notices: readonly Notice<Content>[]): Promise<void> {
    if (notices.length === 0) return;
    await this.pool.query(
      `insert into delivery.notice (notice_id, recipient, batch, position, content, recorded_at)
       select "noticeId", recipient, batch, position, content, "recordedAt"
         from jsonb_to_recordset($1::jsonb) as n("noticeId" text, recipient text, batch text,
              position bigint, content jsonb, "recordedAt" timestamptz)
       on conflict (notice_id) do nothing`,
      [JSON.stringify(notices.map((notice) => ({ ...notice, position: Number(notice.position) })))],
    );
  }

  /**
   * Closes batches for which nothing came for a while: the notices of one batch to one person
   * become one message, whose id is that of the first of them.
   */
  async gather(quietMs: number, idOf: (noticeId: string) => string): Promise<number> {
    return this.transaction(async (client) => {
      const { rows } = await client.query<{ batch: string; recipient: string; first: string }>(
        `select batch, recipient, (array_agg(notice_id order by position, notice_id))[1] as first
           from delivery.notice where message_id is null group by batch, recipient
         having max(recorded_at) < now() - $1 * interval '1 millisecond'
          order by batch, recipient limit 1000`,
        [quietMs],
      );
      const messages = rows.map(({ batch, recipient, first }): NewMessage => ({
        ...{ batch, recipient },
        messageId: idOf(first),
      }));
      await client.query(
        `with given as (select * from jsonb_to_recordset($1::jsonb)
                          as g("messageId" text, recipient text, batch text)),
              queued as (insert into delivery.message
                           (message_id, recipient, status, queued_at, try_at)
                         select "messageId", recipient, 'queued', now(), now() from given
                         on conflict (message_id) do nothing)
         update delivery.notice n set message_id = g."messageId" from given g
          where n.message_id is null and n.batch = g.batch and n.recipient = g.recipient`,
        [JSON.stringify(messages)],
      );
      return messages.length;
    });
  }

  /** What an earlier sender had in hand when it ended may or may not have arrived: sent again. */
  async takeOver(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `update delivery.message set status = 'queued' where status = 'sending'`,
    );
    return rowCount ?? 0;
  }

  async waiting(limit: number): Promise<readonly Message<Content>[]> {
    const { rows } = await this.pool.query<Message<Content>>(WAITING, [limit]);
    return rows;
  }

  async begin(messageId: string): Promise<void> {
    await this.pool.query(
      `update delivery.message set status = 'sending', tries = tries + 1 where message_id = $1`,
      [messageId],
    );
  }

  async sent(messageId: string): Promise<void> {
    await this.pool.query(
      `update delivery.message set status = 'sent', sent_at = now(), problem = null
       where message_id = $1`,
      [messageId],
    );
  }

  /** Not taken: again after a while, or, without one, never by itself. */
  async failed(messageId: string, problem: string, againInMs: number | undefined): Promise<void> {
    await this.pool.query(
      `update delivery.message set problem = $2,
         status = case when $3::bigint is null then 'failed' else 'queued' end,
         try_at = now() + coalesce($3::bigint, 0) * interval '1 millisecond'
       where message_id = $1`,
      [messageId, problem, againInMs ?? null],
    );
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (problem) {
      await client.query('rollback').catch(() => undefined);
      throw problem;
    } finally {
      client.release();
    }
  }
}
