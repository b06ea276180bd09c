import type { InlineView, ViewTable } from '@reprise/read-models/rows';
import type { Pool } from 'pg';

/** Quotes a name for SQL; our names are plain, and nothing else may pass. */
export const quoted = (name: string): string => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a plain SQL name: ${name}`);
  return `"${name}"`;
};

/**
 * The log's own tables. Append-only by trigger; positions come from the one head row. Further
 * versions are added to the end of this list, never changed.
 */
const versions: readonly string[] = [
  `
  create table event (
    position bigint primary key,
    stream text not null,
    revision integer not null,
    event_id uuid not null,
    category text not null,
    bytes bytea not null,
    unique (stream, revision),
    unique (stream, event_id)
  );
  create index event_category on event (category, position);
  create table head (only_row boolean primary key default true check (only_row), position bigint not null);
  insert into head (position) values (0);
  create table claim (
    actor text not null, key text not null, body_digest text not null,
    position bigint not null, revisions jsonb not null, primary key (actor, key)
  );
  create table unique_claim (
    scope text not null, value text not null, holder text not null, primary key (scope, value)
  );
  create table checkpoint (subscriber text primary key, position bigint not null);
  create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the log is append-only'; end $$;
  create trigger event_is_append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
  `,
  // Nearly every event is a review's. Whoever asks for the others finds them here; whoever asks
  // for reviews may as well read the log.
  `
  drop index event_category;
  create index event_not_of_reviews on event (category, position) where category <> 'review';
  `,
];

/** Locks out a second migration of the same database; the number is ours alone. */
export const MIGRATION_LOCK = 7_203_114;

/** Brings a schema to the current version, once, whoever starts first; then adds missing views. */
export const migrate = async (
  pool: Pool,
  schema: string,
  views: readonly InlineView[] = [],
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create schema if not exists ${quoted(schema)}`);
    await client.query(`set local search_path to ${quoted(schema)}`);
    await client.query('create table if not exists version (applied integer primary key)');
    const { rows } = await client.query<{ applied: number }>('select applied from version');
    const applied = new Set(rows.map((row) => row.applied));
    for (const [index, sql] of versions.entries()) {
      if (applied.has(index)) continue;
      await client.query(sql);
      await client.query('insert into version values ($1)', [index]);
    }
    for (const table of views.flatMap((view) => view.tables)) await client.query(tableSql(table));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/** The SQL that makes a view's table and its indexes, where they are not there yet. */
export const tableSql = (table: ViewTable): string => {
  const name = quoted(table.name);
  const columns = Object.entries(table.columns).map(
    ([column, type]) => `${quoted(column)} ${type}`,
  );
  const key = table.key.map(quoted).join(', ');
  const indexes = table.indexes.map((index, place) => {
    const on = index.map(quoted).join(', ');
    return `create index if not exists ${quoted(`${table.name}_${place}`)} on ${name} (${on});`;
  });
  const body = `${columns.join(', ')}, primary key (${key})`;
  return `create table if not exists ${name} (${body}); ${indexes.join(' ')}`;
};
