import { inboxPageShape } from '@reprise/http-contracts/inbox';
import { send } from '../../../shared/http/index.js';

export interface InboxFilter {
  readonly sort?: 'due' | 'opened' | undefined;
  readonly kind?: string | undefined;
  readonly overdue?: boolean | undefined;
}

export const readInbox = (
  filter: InboxFilter,
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/inbox',
    query: {
      sort: filter.sort ?? 'due',
      kind: filter.kind,
      overdue: filter.overdue,
      limit: 30,
      cursor: page.cursor,
    },
    response: inboxPageShape,
    signal: page.signal,
  });
