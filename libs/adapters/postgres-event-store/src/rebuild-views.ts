import type { StoredEvent } from '@reprise/application/ports';
import type { InlineView, RowChange } from '@reprise/read-models/rows';
import type { ClientBase, Pool } from 'pg';
import { MIGRATION_LOCK } from './migrate.js';
import { quoted } from './schema.js';
import { storedEvent } from './stored-event.js';
import type { EventRow } from './stored-event.js';
import { makeAnew, staleTables, tablesOf } from './view-shapes.js';
import { writeRows } from './write-rows.js';

export interface Rebuilding {
  /** Connections whose `search_path` is the schema of the log. */
  readonly pool: Pool;
  readonly views: readonly InlineView[];
  /** Rows that follow from whole streams, not from single events: what is due next. */
  readonly folded: {
    see(event: StoredEvent): void;
    rows(): AsyncIterable<readonly RowChange[]>;
  };
  readonly onPage: (events: number) => void;
  /** Only where a table is stale: somebody else may have made them anew while we waited. */
  readonly onlyStale?: boolean;
}

export type Rebuilt =
  { readonly kind: 'rebuilt'; readonly events: number } | { readonly kind: 'busy' };

const PAGE = 2_000;

/** How long we wait for appends and reads that are under way; new ones wait behind us. */
const PATIENCE = '5s';

/** PostgreSQL gave up waiting for a lock: 55P03. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Drops the views and makes them anew from the events, through the very functions that keep them.
 * One transaction: whoever reads sees the old rows or, once it is over, the new; whoever writes
 * waits. The tables are locked before the head, the order in which an append takes them.
 */
export const rebuildViews = async (rebuilding: Rebuilding): Promise<Rebuilt> => {
  const client = await rebuilding.pool.connect();
  try {
    await client.query('begin');
    await lockAll(client, rebuilding.views);
    if (rebuilding.onlyStale && (await staleTables(client, rebuilding.views)).length === 0) {
      await client.query('commit');
      return { kind: 'rebuilt', events: 0 };
    }
    await makeAnew(client, rebuilding.views);
    const events = await project(client, rebuilding);
    for await (const rows of rebuilding.folded.rows()) await writeRows(client, rows);
    await client.query('commit');
    return { kind: 'rebuilt', events };
  } catch (error) {
    await client.query('rollback');
    if (isBusy(error)) return { kind: 'busy' };
    throw error;
  } finally {
    client.release();
  }
};

const lockAll = async (client: ClientBase, views: readonly InlineView[]): Promise<void> => {
  await client.query(`set local lock_timeout = '${PATIENCE}'`);
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  for (const { name } of tablesOf(views)) {
    await client.query(`lock table ${quoted(name)} in access exclusive mode`);
  }
  await client.query('select from head for update');
};

/** Every event in the order of the log, a page at a time. */
const project = async (
  client: ClientBase,
  { views, folded, onPage }: Rebuilding,
): Promise<number> => {
  let [after, events] = ['0', 0];
  for (;;) {
    const { rows } = await client.query<EventRow>(
      'select position, bytes from event where position > $1 order by position limit $2',
      [after, PAGE],
    );
    const page = rows.map(storedEvent);
    for (const event of page) folded.see(event);
    await writeRows(
      client,
      page.flatMap((event) => views.flatMap((view) => view.project(event))),
    );
    events += page.length;
    onPage(events);
    if (page.length < PAGE) return events;
    after = rows.at(-1)?.position ?? after;
  }
};

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
