import { z } from 'zod';
import { flagShape, pagingShape, personShape, textShape } from '../shapes/index.js';

export const inboxQueryShape = pagingShape.extend({
  sort: z.enum(['due', 'opened']).default('due'),
  /** Kind of task, as `kinds` lists them. */
  kind: z.string().max(60).optional(),
  overdue: flagShape.optional(),
});

export const inboxItemShape = z.object({
  taskId: z.string(),
  kind: z.string(),
  title: textShape,
  /** Absent where it is about a whole group. */
  subject: personShape.optional(),
  cycleTitle: textShape.optional(),
  /** Why this person has it: who they are to the subject. */
  role: textShape,
  readers: z.array(textShape),
  openedAt: z.string(),
  dueAt: z.string().optional(),
  target: z.object({ kind: z.enum(['task', 'plan', 'calibration']), id: z.string() }),
});
export type InboxItem = z.infer<typeof inboxItemShape>;

export const inboxPageShape = z.object({
  items: z.array(inboxItemShape),
  nextCursor: z.string().optional(),
  counts: z.object({ open: z.number().int(), overdue: z.number().int() }),
  kinds: z.array(z.object({ kind: z.string(), title: textShape })),
});
export type InboxPage = z.infer<typeof inboxPageShape>;
