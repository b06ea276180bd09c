import { openInstallation } from '@reprise/installation';
import type { Installation as Composed } from '@reprise/installation';
import { InboxRows, Invitations, LogNews, ReviewRows } from '@reprise/postgres-views';
import type { Environment } from './environment.js';

/** What the controllers reach: the installation, and how this process was started. */
export interface Installation extends Composed {
  readonly environment: Environment;
  readonly news: LogNews;
  readonly inbox: InboxRows;
  readonly reviewRows: ReviewRows;
  readonly invitations: Invitations;
}

export const INSTALLATION = Symbol('installation');

export const openForApi = async (environment: Environment): Promise<Installation> => {
  const composed = await openInstallation(environment.databaseUrl);
  const { pool } = composed;
  return {
    ...composed,
    environment,
    news: new LogNews(pool),
    inbox: new InboxRows(pool),
    reviewRows: new ReviewRows(pool),
    invitations: new Invitations(pool),
  };
};
