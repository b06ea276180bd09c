import type { ViewTable } from '@reprise/read-models/rows';

/** Quotes a name for SQL; our names are plain, and nothing else may pass. */
export const quoted = (name: string): string => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a plain SQL name: ${name}`);
  return `"${name}"`;
};

/**
 * The log's own tables. Append-only by trigger; positions come from the one head row. Further
 * versions are added to the end of this list, never changed.
 */
export const versions: readonly string[] = [
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
  // What the table of each view looked like when it was last filled from the events.
  'create table view_shape (name text primary key, shape text not null);',
];

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
