import { z } from 'zod';
import { send } from '../../../shared/http/index.js';

const text = z.object({ zh: z.string(), en: z.string() });

const itemSchema = z.object({
  taskId: z.string(),
  kind: z.string(),
  title: text,
  subject: z.object({ personId: z.string(), name: z.string() }),
  cycleTitle: text.optional(),
  role: text,
  readers: z.array(text),
  openedAt: z.string(),
  dueAt: z.string().optional(),
  target: z.object({ kind: z.enum(['task', 'plan', 'calibration']), id: z.string() }),
});
export type InboxItem = z.infer<typeof itemSchema>;

const pageSchema = z.object({
  items: z.array(itemSchema),
  nextCursor: z.string().optional(),
  counts: z.object({ open: z.number(), overdue: z.number() }),
  kinds: z.array(z.object({ kind: z.string(), title: text })),
});

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
    response: pageSchema,
    signal: page.signal,
  });
