import pg from 'pg';

/** Rows of the same size, each in a transaction of its own: what PostgreSQL takes at least. */
export class PlainInserts {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(connectionString: string, connections: number): Promise<PlainInserts> {
    const pool = new pg.Pool({ connectionString, max: connections });
    pool.on('error', () => undefined);
    await pool.query(`
      create schema if not exists plain;
      create table if not exists plain.entry (
        id bigint generated always as identity primary key, stream text not null, body text not null
      );`);
    return new PlainInserts(pool);
  }

  async insert(stream: string, body: string): Promise<void> {
    await this.pool.query({
      name: 'insert',
      text: 'insert into plain.entry (stream, body) values ($1, $2)',
      values: [stream, body],
    });
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
