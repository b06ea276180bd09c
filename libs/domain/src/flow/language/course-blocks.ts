import { z } from 'zod';
import { dueTextSchema, feelSchema, keySchema } from './text.js';

/** Something known outside: whoever may record it, and until when it is waited for. */
const awaited = z.union([
  dueTextSchema,
  z.strictObject({ condition: feelSchema, latest: dueTextSchema }),
  z.strictObject({ fact: keySchema, recordedBy: keySchema, latest: dueTextSchema }),
]);

const done = z.union([
  z.strictObject({ freeze: keySchema }),
  z.strictObject({ setResult: keySchema }),
  z.strictObject({ lock: z.array(keySchema).min(1).max(50) }),
]);

/** Blocks of the course that need nobody, or go round; `blocks` is the schema of a list of blocks. */
export const courseBlocks = <N extends z.ZodRawShape, L>(named: N, blocks: z.ZodType<L>) => ({
  repeat: z.strictObject({
    repeat: keySchema,
    ...named,
    do: blocks,
    until: feelSchema,
    atMost: z.int().min(1).max(500),
    every: dueTextSchema.optional(),
    otherwise: blocks,
  }),
  wait: z.strictObject({ wait: keySchema, ...named, for: awaited }),
  action: z.strictObject({ action: keySchema, ...named, does: done }),
  subflow: z.strictObject({ subflow: keySchema, ...named, use: keySchema }),
});
