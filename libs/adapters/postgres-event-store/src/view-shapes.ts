import type { InlineView, ViewTable } from '@reprise/read-models/rows';
import type { ClientBase } from 'pg';
import { quoted, tableSql } from './schema.js';

/** Tables of views in the order in which everybody locks them. */
export const tablesOf = (views: readonly InlineView[]): readonly ViewTable[] =>
  views.flatMap(({ tables }) => tables).toSorted((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Tables whose rows are not what the events say by today's views: never filled, dropped, or made
 * by an earlier version in another shape. While there are no events, none is.
 */
export const staleTables = async (
  client: ClientBase,
  views: readonly InlineView[],
): Promise<readonly string[]> => ((await isEmpty(client)) ? [] : outdatedTables(client, views));

/** Makes what is missing, and says what must be filled; without events nothing needs filling. */
export const makeTables = async (
  client: ClientBase,
  views: readonly InlineView[],
): Promise<readonly string[]> => {
  const outdated = await outdatedTables(client, views);
  if (outdated.length === 0) return [];
  if (await isEmpty(client)) {
    await makeAnew(client, views);
    return [];
  }
  for (const table of tablesOf(views)) {
    if (await exists(client, table)) continue;
    await client.query(tableSql(table));
    // Empty, it stays stale until somebody fills it, whoever looks meanwhile.
    await client.query('delete from view_shape where name = $1', [table.name]);
  }
  return outdated;
};

const isEmpty = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query('select from head where position > 0');
  return rows.length === 0;
};

const outdatedTables = async (
  client: ClientBase,
  views: readonly InlineView[],
): Promise<readonly string[]> => {
  const kept = await keptShapes(client);
  const outdated: string[] = [];
  for (const table of tablesOf(views)) {
    const isCurrent = kept.get(table.name) === shapeOf(table) && (await exists(client, table));
    if (!isCurrent) outdated.push(table.name);
  }
  return outdated;
};

/** What a table is, and in which edition its rows were written. */
const shapeOf = (table: ViewTable): string =>
  table.edition === undefined ? tableSql(table) : `${tableSql(table)} -- edition ${table.edition}`;

/** Drops the tables, makes them empty, and keeps the shape they have now. */
export const makeAnew = async (client: ClientBase, views: readonly InlineView[]): Promise<void> => {
  for (const table of tablesOf(views)) {
    await client.query(`drop table if exists ${quoted(table.name)}`);
    await client.query(tableSql(table));
    await client.query(
      `insert into view_shape (name, shape) values ($1, $2)
       on conflict (name) do update set shape = excluded.shape`,
      [table.name, shapeOf(table)],
    );
  }
};

const keptShapes = async (client: ClientBase): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ name: string; shape: string }>(
    'select name, shape from view_shape',
  );
  return new Map(rows.map(({ name, shape }) => [name, shape]));
};

const exists = async (client: ClientBase, { name }: ViewTable): Promise<boolean> => {
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [
    quoted(name),
  ]);
  return rows[0]?.is === true;
};
