import { z } from 'zod';

/** Text in the two languages every person may read. */
export const textShape = z.object({ zh: z.string(), en: z.string() });

export const personShape = z.object({ personId: z.string(), name: z.string() });

/** What a command answers: where in the log it stands. A read that names this position sees it. */
export const doneShape = z.object({ position: z.string() });

/** A calendar date that exists, `YYYY-MM-DD`. */
export const dateShape = z.iso.date();

/** A yes or no in the address. */
export const flagShape = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Nothing that the caller needs to know. */
export const emptyShape = z.object({});

/** How much of a list, and from where: the cursor is what the page before said comes next. */
export const pagingShape = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

/** The reason a person gives for what they do. */
export const reasonShape = z.string().max(2000);

/** One text a person writes; forms of the flow set their own, smaller limits. */
export const writtenShape = z.string().max(20_000);

/** A problem as RFC 9457 has it, with the code that callers decide by. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Which quota is in the way: what HR names to approve one more. */
  quota: z.string().optional(),
});
