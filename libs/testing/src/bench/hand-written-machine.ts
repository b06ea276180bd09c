import pg from 'pg';

/** As long as what we keep of a task on average. */
const BODY = 'x'.repeat(545);

/**
 * What a team would write instead of us, written well: one prepared statement that moves a row to
 * its next status and adds an audit row, on as many connections as help on this machine.
 */
export class HandWrittenMachine {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(connectionString: string, connections: number): Promise<HandWrittenMachine> {
    const pool = new pg.Pool({ connectionString, max: connections });
    pool.on('error', () => undefined);
    await pool.query(`
      create schema if not exists machine;
      create table if not exists machine.item (
        id uuid primary key, assignee text not null, status integer not null, changed_at timestamptz
      );
      create index if not exists item_inbox on machine.item (assignee, status);
      create table if not exists machine.audit (
        id bigint generated always as identity primary key, item uuid not null, at timestamptz not null,
        actor text not null, was integer not null, body text not null
      );
      create index if not exists audit_item on machine.audit (item);`);
    return new HandWrittenMachine(pool);
  }

  async add(ids: readonly string[]): Promise<void> {
    await this.pool.query(
      `insert into machine.item select id, 'somebody', 0, now() from unnest($1::uuid[]) as id`,
      [ids],
    );
  }

  /** Moves an item on; whether it was where it was thought to be. */
  async complete(id: string, was: number): Promise<boolean> {
    const { rowCount } = await this.pool.query({
      name: 'complete',
      text: `with moved as (
          update machine.item set status = $2 + 1, changed_at = now()
           where id = $1 and status = $2 returning id)
        insert into machine.audit (item, at, actor, was, body)
        select id, now(), $3, $2, $4 from moved`,
      values: [id, was, 'somebody', BODY],
    });
    return rowCount === 1;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
