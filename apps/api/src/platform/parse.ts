import type { z } from 'zod';
import { Problem } from './problem.js';

/** Takes what came over the wire only in the shape that was agreed. */
export const parse = <T>(schema: z.ZodType<T>, raw: unknown): T => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  throw new Problem('REQUEST.INVALID', {}, errors);
};
