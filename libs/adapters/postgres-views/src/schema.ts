import type { Pool } from 'pg';
import { DELIVERY_TABLES } from './delivery-schema.js';

/**
 * What is not in the log: accounts (made by their own library), roles, drafts and the practice
 * clock. A rebuild touches none of it.
 */
const TABLES = `
  create schema if not exists identity;
  create table if not exists identity.role_holder (
    person_id text primary key, roles text[] not null
  );
  create table if not exists identity.invitation (
    person_id text primary key, digest text not null unique, mail text not null,
    expires_at timestamptz not null, used_at timestamptz
  );
  create schema if not exists drafts;
  create table if not exists drafts.draft (
    task_id text not null, author text not null, version integer not null,
    content jsonb not null, saved_at timestamptz not null, primary key (task_id, author)
  );
  create schema if not exists practice;
  create table if not exists practice.clock (
    only_row boolean primary key default true check (only_row), ahead_ms bigint not null, held_at timestamptz
  );`;

/** The same number everywhere, so that two processes never prepare these tables at once. */
const LOCK = 7_203_115;

export const prepareViews = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(TABLES);
    await client.query(DELIVERY_TABLES);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
