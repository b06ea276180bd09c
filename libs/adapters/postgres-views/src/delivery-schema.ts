/**
 * What was told to whom by mail, and what could not be carried on. Not in the log, and left alone
 * by a rebuild: the ledger is what keeps a message from being sent twice.
 */
export const DELIVERY_TABLES = `
  create schema if not exists delivery;
  create table if not exists delivery.notice (
    notice_id text primary key, recipient text not null, batch text not null,
    position bigint not null, content jsonb not null, recorded_at timestamptz not null,
    message_id text
  );
  create index if not exists notice_unsent on delivery.notice (batch, recipient, position)
    where message_id is null;
  create index if not exists notice_message on delivery.notice (message_id);
  create table if not exists delivery.message (
    message_id text primary key, recipient text not null,
    status text not null check (status in ('queued', 'sending', 'sent', 'failed')),
    tries integer not null default 0, problem text,
    queued_at timestamptz not null, try_at timestamptz not null, sent_at timestamptz
  );
  create index if not exists message_waiting on delivery.message (try_at)
    where status in ('queued', 'sending');
  create table if not exists delivery.dead_letter (
    subscriber text not null, position text not null, target text not null,
    problem text not null, kept_at timestamptz not null, primary key (subscriber, position, target)
  );`;
