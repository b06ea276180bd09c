import { createHash } from 'node:crypto';
import { DirectorySource } from '@reprise/application/directory';
import { FlowSource } from '@reprise/application/flows';
import { FoldedRows } from '@reprise/application/rebuild';
import { ReviewStore } from '@reprise/application/reviews';
import type { ReviewHandling } from '@reprise/application/reviews';
import {
  connectionOptions,
  migrate,
  PostgresEventStore,
  rebuildViews,
} from '@reprise/postgres-event-store';
import type { Rebuilding, Rebuilt } from '@reprise/postgres-event-store';
import {
  CalibrationRows,
  ConsoleRows,
  Drafts,
  DueRows,
  OtherReviewsRows,
  PlanRows,
  PostgresJoinRows,
  PostgresQuotaRows,
  PracticeClock,
  prepareViews,
  RoleHolders,
  WorkRows,
} from '@reprise/postgres-views';
import { publicHolidays } from '@reprise/public-holidays';
import pg from 'pg';
import { inlineViews } from './inline-views.js';

/** Everything a process of one installation reaches, put together once at its start. */
export interface Installation {
  readonly pool: pg.Pool;
  readonly store: PostgresEventStore;
  readonly handling: ReviewHandling;
  readonly clock: PracticeClock;
  readonly calibrations: CalibrationRows;
  readonly joins: PostgresJoinRows;
  readonly consoleRows: ConsoleRows;
  readonly dues: DueRows;
  readonly drafts: Drafts;
  readonly rows: WorkRows;
  readonly plans: PlanRows;
  readonly roles: RoleHolders;
  readonly digest: (text: string) => string;
  /** Makes the rows of the inline views anew from the events, unless somebody keeps writing. */
  rebuild(onPage?: (events: number) => void): Promise<Rebuilt>;
  /** Ends the connections; whoever opened it closes it. */
  close(): Promise<void>;
}

/** Schema of the log and of the views that stand in its transactions. */
export const LOG_SCHEMA = 'log';

/** Public holidays are asked for this many years around today. */
const YEARS_BEFORE = 6;
const YEARS_AFTER = 2;

export interface Opening {
  /**
   * `later`: a commit is answered before it is on the disk. Only for what is made anew when the
   * machine stops meanwhile; a commit of the usual kind afterwards makes all of it safe.
   */
  readonly commits?: 'at once' | 'later';
}

/** Connects to a PostgreSQL, brings its schema up to date, and composes adapters and handlers. */
export const openInstallation = async (
  connectionString: string,
  { commits = 'at once' }: Opening = {},
): Promise<Installation> => {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const logPool = new pg.Pool({
    connectionString,
    max: 10,
    options: `${connectionOptions(LOG_SCHEMA)}${commits === 'later' ? ' -c synchronous_commit=off' : ''}`,
  });
  // A connection that breaks while it rests is replaced by the pool; the next query tells.
  for (const each of [pool, logPool]) each.on('error', () => undefined);
  const stale = await migrate(logPool, LOG_SCHEMA, inlineViews);
  await prepareViews(pool);
  const now = (): string => new Date().toISOString();
  const store = new PostgresEventStore({ pool: logPool, now, inlineViews });
  const rebuild = (how: Pick<Rebuilding, 'onPage' | 'onlyStale'>): Promise<Rebuilt> =>
    rebuildViews({ ...how, pool: logPool, views: inlineViews, folded: new FoldedRows(store) });
  // Nobody may read rows that an earlier version wrote, or that were never written.
  if (stale.length > 0) mustBeRebuilt(await rebuild({ onPage: () => undefined, onlyStale: true }));
  return {
    pool,
    store,
    handling: handlingOn(store, pool),
    clock: new PracticeClock(pool),
    calibrations: new CalibrationRows(pool),
    joins: new PostgresJoinRows(pool),
    consoleRows: new ConsoleRows(pool),
    dues: new DueRows(pool),
    drafts: new Drafts(pool),
    rows: new WorkRows(pool),
    plans: new PlanRows(pool),
    roles: new RoleHolders(pool),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    rebuild: (onPage = () => undefined) => rebuild({ onPage }),
    close: async () => {
      await store.close();
      await Promise.all([pool.end(), logPool.end()]);
    },
  };
};

const mustBeRebuilt = ({ kind }: Rebuilt): void => {
  if (kind === 'busy') {
    throw new Error(
      'the views have to be made anew for this version, but another process keeps writing: stop every older one, then start again',
    );
  }
};

const handlingOn = (store: PostgresEventStore, pool: pg.Pool): ReviewHandling => {
  const year = new Date().getUTCFullYear();
  const calendars = publicHolidays(year - YEARS_BEFORE, year + YEARS_AFTER);
  return {
    store,
    directory: new DirectorySource(store, calendars, new OtherReviewsRows(pool)),
    flows: new FlowSource(store),
    reviews: new ReviewStore(store),
    quotas: new PostgresQuotaRows(pool),
  };
};
