import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { send } from '../http/index.js';

const countsSchema = z.object({ counts: z.object({ open: z.number(), overdue: z.number() }) });

/** What is waiting for the person, for the number beside the navigation. */
export const inboxCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: async ({ signal }) => {
    const page = await send({
      path: '/api/inbox',
      query: { limit: 1 },
      response: countsSchema,
      signal,
    });
    return page.counts;
  },
  staleTime: 20_000,
});
