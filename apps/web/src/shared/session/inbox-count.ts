import { inboxPageShape } from '@reprise/http-contracts/inbox';
import { queryOptions } from '@tanstack/react-query';
import { send } from '../http/index.js';

/** What is waiting for the person, for the number beside the navigation. */
export const inboxCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: async ({ signal }) => {
    const page = await send({
      path: '/api/inbox',
      query: { limit: 1 },
      response: inboxPageShape,
      signal,
    });
    return page.counts;
  },
  staleTime: 20_000,
});
