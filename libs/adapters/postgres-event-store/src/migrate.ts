import type { InlineView } from '@reprise/read-models/rows';
import type { Pool } from 'pg';
import { quoted, versions } from './schema.js';
import { makeTables } from './view-shapes.js';

/** Locks out a second migration of the same database; the number is ours alone. */
export const MIGRATION_LOCK = 7_203_114;

/**
 * Brings a schema to the current version, once, whoever starts first; then adds missing views.
 * Answers the names of tables that must be made anew from the events before they are read.
 */
export const migrate = async (
  pool: Pool,
  schema: string,
  views: readonly InlineView[] = [],
): Promise<readonly string[]> => {
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
    const stale = await makeTables(client, views);
    await client.query('commit');
    return stale;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
